package dk.blogstafet.local.benchmarks.peers;

import java.util.List;
import java.util.Random;

/// Generates the text of a post, of about 650 words: headings, paragraphs with emphasis and links,
/// quotations and lists. One in ten also has markup that takes longer to parse: a list in a list,
/// code and a picture.
final class PostTextGenerator {
  private static final int SECTIONS = 6;
  private static final int SENTENCES = 4;
  private static final int SPECIAL = 10;
  private static final List<String> WORDS =
      List.of(
          ("borgerne kommunen og at svaret kom ikke før end hvem ringer når skolen åbner sin dør"
                  + " for dem der venter på plads i byen under træerne ved åen hvor ældre mennesker"
                  + " gerne taler sammen om velfærd ledelse politik forskning praksis resultater"
                  + " spørgsmål tillid samarbejde erfaringer første møde næste år måske også mange")
              .split(" "));

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private PostTextGenerator(int leg) {
    this.random = new Random(leg);
  }

  /// Returns the Markdown of a post: always the same for a leg.
  static String of(int leg) {
    var generator = new PostTextGenerator(leg);
    for (var section = 1; section <= SECTIONS; section++) {
      generator.section(section);
    }
    if (leg % SPECIAL == 0) {
      generator.text.append("- Kald `./spørg`:\n  - først én gang\n  - så igen\n\n");
      generator.text.append("![Åen](https://medium.example/billeder/aa.png)\n\n");
    }
    return generator.text.toString();
  }

  /// Returns a teaser of one sentence.
  static String teaser(int leg) {
    var generator = new PostTextGenerator(-leg);
    generator.sentence(22);
    return generator.text.toString();
  }

  private void section(int number) {
    text.append("## ");
    phrase(4);
    text.append("\n\n");
    paragraph();
    switch (number % 3) {
      case 0 -> list();
      case 1 -> quotation();
      default -> link();
    }
    paragraph();
  }

  private void paragraph() {
    for (var sentence = 0; sentence < SENTENCES; sentence++) {
      sentence(9);
      text.append(' ');
    }
    text.append("Og **");
    phrase(2);
    text.append("** gjorde *");
    phrase(1);
    text.append("* til sidst.\n\n");
  }

  private void quotation() {
    text.append("> ");
    sentence(12);
    text.append("\n\n");
  }

  private void list() {
    for (var item = 0; item < 3; item++) {
      text.append("- ");
      sentence(4);
      text.append('\n');
    }
    text.append('\n');
  }

  private void link() {
    text.append("Læs mere i [");
    phrase(2);
    text.append("](https://example.org/rapport/").append(random.nextInt(1000)).append(").\n\n");
  }

  private void sentence(int words) {
    phrase(words);
    text.append(random.nextInt(5) == 0 ? '?' : '.');
  }

  private void phrase(int words) {
    var start = text.length();
    for (var word = 0; word < words; word++) {
      text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
  }
}
