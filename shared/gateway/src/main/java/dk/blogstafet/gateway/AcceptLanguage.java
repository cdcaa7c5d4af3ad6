package dk.blogstafet.gateway;

import dk.blogstafet.relay.Language;
import java.util.Locale;

/// Chooses a language by what a client accepts (RFC 9110, section 12.5.4): the one with the highest
/// weight, and Danish where two weigh the same or none is asked for.
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

  /// The weight of a language, by its own ranges (`da`, `da-DK`) or else by `*`.
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

  /// The number in `q=0.8`; 0 where it can't be read, so that it never wins.
  private static double quality(String parameter) {
    var number = parameter.strip().replaceFirst("^q\\s*=\\s*", "");
    return number.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(number) : 0;
  }
}
