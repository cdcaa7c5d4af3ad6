package dk.blogstafet.gateway;

import java.util.regex.Pattern;

/// A strong entity tag (RFC 9110, section 8.8.3): the same tag means the same bytes.
///
/// @param opaque what stands between the quotes: printable, without quotes and spaces
public record EntityTag(String opaque) {
  private static final Pattern OPAQUE = Pattern.compile("[!#-~]+");
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([!#-~\\x{80}-\\x{FF}]*)\"");

  public EntityTag {
    if (!OPAQUE.matcher(opaque).matches()) {
      throw new IllegalArgumentException("Not what a tag can hold: " + opaque);
    }
  }

  /// Whether an If-None-Match names this tag (section 13.1.2: a list or `*`, compared weakly), so
  /// that the client's copy is still good.
  public boolean isIn(String ifNoneMatch) {
    return ifNoneMatch.strip().equals("*")
        || TAG.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1).equals(opaque));
  }

  /// The tag as a header's value, with its quotes.
  @Override
  public String toString() {
    return '"' + opaque + '"';
  }
}
