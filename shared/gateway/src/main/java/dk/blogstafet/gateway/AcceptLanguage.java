package dk.blogstafet.gateway;

import dk.blogstafet.relay.validation.Language;
import java.util.Locale;

/// Chooses a language from a client's preferences (RFC 9110, section 12.5.4): the one with the
/// highest weight, and Danish on equal weights or without a preference.
final class AcceptLanguage {
  private AcceptLanguage() {}

  static Language best(String header) {
    var best = Language.DANISH;
    var heaviest = weight(header, best);
    for (var language : Language.values()) {
      var weight = weight(header, language);
      if (weight > heaviest) {
        best = language;
        heaviest = weight;
      }
    }
    return best;
  }

  /// Returns the weight of a language from its own ranges (`da`, `da-DK`), or else from `*`.
  private static double weight(String header, Language language) {
    var own = -1.0;
    var any = 0.0;
    for (var part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      var range = part.split(";", 2);
      var tag = range[0].strip();
      var weight = range.length == 1 ? 1.0 : quality(range[1]);
      if (tag.equals("*")) {
        any = Math.max(any, weight);
      } else if (tag.split("-", 2)[0].equals(language.tag())) {
        own = Math.max(own, weight);
      }
    }
    return own < 0 ? any : own;
  }

  /// Returns the number in `q=0.8`; 0 if it is malformed, so that it never wins.
  private static double quality(String parameter) {
    var number = parameter.strip().replaceFirst("^q\\s*=\\s*", "");
    return number.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(number) : 0;
  }
}
