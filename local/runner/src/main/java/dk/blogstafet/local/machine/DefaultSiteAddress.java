package dk.blogstafet.local.machine;

import java.net.URI;

/// Where a site on this machine is unless somebody chooses another port.
public final class DefaultSiteAddress {
  /// As text, without a slash at its end.
  public static final String TEXT = "http://localhost:8080";

  public static final URI ADDRESS = URI.create(TEXT);

  private DefaultSiteAddress() {}
}
