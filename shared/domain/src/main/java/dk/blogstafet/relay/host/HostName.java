package dk.blogstafet.relay.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Host names in all the world's letters: as the DNS has them (A-labels) and as people write them
/// (U-labels). It follows IDNA 2008 by way of UTS 46, non-transitional, as the WHATWG URL Standard
/// sets it for browsers: "straße.example" and "strasse.example" are two names. [java.net.IDN] is of
/// IDNA 2003, where they are one.
public final class HostName {
  private static final String ACE = "xn--";
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  /// The longest text that is read: NFKC takes time by the square of a letter's marks (UAX 15).
  private static final int READ = 1_000;

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern IP_V4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");

  private HostName() {}

  /// A host name in ASCII and lower case; empty for what is none: a label that is empty or longer
  /// than 63, more than 253 characters, a character that no host has, a label "xn--…" that stands
  /// for nothing or for what would be written otherwise. One full stop at the end stays. Names that
  /// end in a number must be IPv4 addresses in four parts. Underscores and other ASCII that
  /// browsers follow are taken.
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

  /// A host name as readers see it: in its own letters, where none of them can be taken for others.
  /// Labels that mix scripts, or only look Latin, stay in ASCII, as browsers show them.
  ///
  /// @param ascii what [#toAscii] gave; anything else comes back as it is
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

  /// A label in its own letters, if it is a valid one.
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
