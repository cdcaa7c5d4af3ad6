package dk.blogstafet.signup;

import java.net.IDN;
import java.util.List;
import java.util.Random;

/// The spellings of one mailbox.
enum AddressSpelling {
  /// At a domain with letters other than a-z.
  DANISH("victim") {
    @Override
    String of(Random random) {
      return cased(random) + tag(random) + "@" + DOMAINS.get(random.nextInt(DOMAINS.size()));
    }
  },
  /// At Gmail, which ignores dots.
  GMAIL("victim") {
    @Override
    String of(Random random) {
      var domain = random.nextBoolean() ? "@GMail.com" : "@googlemail.com";
      return dotted(cased(random), random) + tag(random) + domain;
    }
  };

  private static final List<String> DOMAINS =
      List.of(
          "læser.example",
          "LÆSER.Example",
          "\uff4cæser.example",
          "læser\u3002example",
          IDN.toASCII("læser.example"));

  private final String name;

  AddressSpelling(String name) {
    this.name = name;
  }

  /// Returns a random spelling.
  abstract String of(Random random);

  String cased(Random random) {
    var letters = new StringBuilder();
    for (var i = 0; i < name.length(); i++) {
      var letter = name.charAt(i);
      letters.append(random.nextBoolean() ? Character.toUpperCase(letter) : letter);
    }
    return letters.toString();
  }

  private static String dotted(String name, Random random) {
    var letters = new StringBuilder();
    for (var i = 0; i < name.length(); i++) {
      var dot = !letters.isEmpty() && random.nextBoolean();
      letters.append(dot ? "." : "").append(name.charAt(i));
    }
    return letters.toString();
  }

  private static String tag(Random random) {
    return random.nextBoolean() ? "+" + random.nextInt(1_000_000) : "";
  }
}
