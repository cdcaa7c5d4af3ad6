package dk.blogstafet.local.runtime;

import java.net.URI;

/// The address of a local site, unless the user chooses another port.
public final class DefaultSiteAddress {
  /// As text, without a slash at the end.
  public static final String TEXT = "http://localhost:8080";

  public static final URI ADDRESS = URI.create(TEXT);

  private DefaultSiteAddress() {}
}
