package dk.blogstafet.relay.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Host names in all scripts: as the DNS has them (A-labels) and as people write them (U-labels).
/// Implements IDNA 2008 through UTS 46, non-transitional, as the WHATWG URL Standard defines it for
/// browsers: "straße.example" and "strasse.example" are two names. [java.net.IDN] implements IDNA
/// 2003, where they are the same.
public final class HostName {
  private static final String ACE = "xn--";
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  /// The maximum length of input: NFKC takes quadratic time in a letter's marks (UAX 15).
  private static final int READ = 1_000;

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern IP_V4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");

  private HostName() {}

  /// Returns a host name in ASCII and lower case; empty if it is invalid. Invalid are an empty
  /// label or one longer than 63, a name of more than 253 characters, a character that no host may
  /// have, and a label "xn--…" that decodes to nothing or is not in its canonical form. Keeps one
  /// trailing full stop. A name that ends in a number must be an IPv4 address in four parts.
  /// Accepts underscores and other ASCII that browsers accept.
  public static Optional<String> toAscii(String host) {
    if (host.length() > READ || !HostMapping.keepsItsDots(host)) {
      return Optional.empty();
    }
    var labels = HostMapping.map(host).split("\\.", -1);
    var isRooted = labels.length > 1 && labels[labels.length - 1].isEmpty();
    var name = new ArrayList<>(List.of(labels));
    if (isRooted) {
      name.removeLast();
    }
    var unicode = name.stream().map(HostName::decode).flatMap(Optional::stream).toList();
    if (unicode.size() < name.size() || !areDirected(unicode)) {
      return Optional.empty();
    }
    var ascii = String.join(".", unicode.stream().map(HostName::encode).toList());
    return isOfLength(ascii) && isNameOrAddress(ascii)
        ? Optional.of(isRooted ? ascii + "." : ascii)
        : Optional.empty();
  }

  /// Returns a host name for display: in its own script where it cannot be confused with another.
  /// Labels that mix scripts, or only look Latin, stay in ASCII, as in browsers.
  ///
  /// @param ascii a result of [#toAscii]; any other text is returned unchanged
  public static String toUnicode(String ascii) {
    if (!ascii.contains(ACE) || ascii.length() > READ) {
      return ascii;
    }
    var labels = ascii.split("\\.", -1);
    var last = decode(labels[labels.length - 1]).orElse("");
    for (var i = 0; i < labels.length; i++) {
      labels[i] =
          decode(labels[i]).filter(label -> LabelScripts.areSafe(label, last)).orElse(labels[i]);
    }
    return String.join(".", labels);
  }

  /// Decodes a label into its own script, if it is valid.
  private static Optional<String> decode(String label) {
    if (label.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    var unicode =
        label.startsWith(ACE)
            ? Punycode.decode(label.substring(ACE.length()))
                .filter(it -> !ASCII.matcher(it).matches() && encode(it).equals(label))
            : Optional.of(label);
    return unicode.filter(HostLabel::isValid);
  }

  private static String encode(String label) {
    return ASCII.matcher(label).matches() ? label : ACE + Punycode.encode(label);
  }

  private static boolean areDirected(List<String> labels) {
    return labels.stream().noneMatch(BidiRule::isRightToLeft)
        || labels.stream().allMatch(BidiRule::isDirected);
  }

  private static boolean isOfLength(String ascii) {
    return ascii.length() <= LONGEST_NAME
        && List.of(ascii.split("\\.", -1)).stream().allMatch(it -> it.length() <= LONGEST_LABEL);
  }

  private static boolean isNameOrAddress(String ascii) {
    var last = ascii.substring(ascii.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !NUMBER.matcher(last).matches() || IP_V4.matcher(ascii).matches();
  }
}
