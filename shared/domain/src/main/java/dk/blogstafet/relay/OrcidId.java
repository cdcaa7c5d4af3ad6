package dk.blogstafet.relay;

import java.util.Optional;
import java.util.regex.Pattern;

/// A researcher's ORCID iD: 16 digits in groups of four, the last of which is a check digit and may
/// be X (ISO/IEC 7064, MOD 11-2).
public record OrcidId(String text) {
  private static final String HOME = "https://orcid.org/";
  private static final Pattern FORM = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");
  private static final int RADIX = 11;

  public OrcidId {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not an ORCID iD: " + text);
    }
  }

  /// Reads an iD, alone or as an address at orcid.org; empty if it isn't one.
  public static Optional<OrcidId> parse(String typed) {
    var bare = typed.replaceFirst("^https?://(www\\.)?orcid\\.org/", "").replaceFirst("/$", "");
    return isValid(bare) ? Optional.of(new OrcidId(bare)) : Optional.empty();
  }

  /// Returns the address of the researcher's page at orcid.org.
  public String address() {
    return HOME + text;
  }

  private static boolean isValid(String text) {
    return FORM.matcher(text).matches() && text.endsWith(checkDigit(text));
  }

  private static String checkDigit(String text) {
    var total = 0;
    for (var digit : text.substring(0, text.length() - 1).replace("-", "").toCharArray()) {
      total = (total + digit - '0') * 2 % RADIX;
    }
    var check = (RADIX + 1 - total) % RADIX;
    return check == RADIX - 1 ? "X" : Integer.toString(check);
  }

  @Override
  public String toString() {
    return text;
  }
}
