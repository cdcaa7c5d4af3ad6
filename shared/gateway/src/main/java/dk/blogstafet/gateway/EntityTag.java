package dk.blogstafet.gateway;

import java.util.regex.Pattern;

/// A strong entity tag (RFC 9110, section 8.8.3): equal tags mean equal bytes.
///
/// @param opaque the text between the quotes: printable, without quotes and spaces
public record EntityTag(String opaque) {
  private static final Pattern OPAQUE = Pattern.compile("[!#-~]+");
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([!#-~\\x{80}-\\x{FF}]*)\"");

  public EntityTag {
    if (!OPAQUE.matcher(opaque).matches()) {
      throw new IllegalArgumentException("Invalid character in entity tag: " + opaque);
    }
  }

  /// Returns whether an If-None-Match header (section 13.1.2: a list or `*`, weak comparison)
  /// matches this tag, so that the client's copy is current.
  public boolean isIn(String ifNoneMatch) {
    return ifNoneMatch.strip().equals("*")
        || TAG.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1).equals(opaque));
  }

  /// Returns the tag as a header value, with its quotes.
  @Override
  public String toString() {
    return '"' + opaque + '"';
  }
}
