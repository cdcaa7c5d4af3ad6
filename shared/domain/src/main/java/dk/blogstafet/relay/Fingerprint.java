package dk.blogstafet.relay;

import java.util.List;

/// The SHA-256 of everything that a version of a post says, in hexadecimal. Whoever has a copy can
/// work it out: title, date, category and teaser, each author's name, title, workplace and side,
/// the text or the link, and each correction's kind, moment and sentence; all in UTF-8, each
/// followed by a zero byte, which no text can have.
public final class Fingerprint {
  private Fingerprint() {}

  public static String of(WholePost whole) {
    return of(whole.post().headline(), whole.body(), whole.corrections());
  }

  static String of(Headline headline, Body body, List<Correction> corrections) {
    var said = new StringBuilder();
    add(said, headline.title(), headline.date().toString());
    add(said, headline.category().name(), headline.teaser());
    for (var author : headline.authors()) {
      var side = author.side().map(Enum::name).orElse("");
      add(said, author.name(), author.title(), author.workplace(), side);
    }
    add(said, text(body));
    for (var correction : corrections) {
      add(said, correction.kind().tag(), correction.at().toString(), correction.sentence());
    }
    return Sha256.hex(said.toString());
  }

  private static String text(Body body) {
    return switch (body) {
      case Body.Written(var markdown) -> markdown;
      case Body.Elsewhere(var link) -> link.toString();
      case Body.None() -> "";
    };
  }

  private static void add(StringBuilder said, String... texts) {
    for (var text : texts) {
      said.append(text).append('\0');
    }
  }
}
