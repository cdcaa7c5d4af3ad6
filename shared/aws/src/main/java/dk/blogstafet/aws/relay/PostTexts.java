package dk.blogstafet.aws.relay;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes parts of a post as lists of texts without attribute names, so that the longest possible
/// summary stays within 4 KB.
final class PostTexts {
  private PostTexts() {}

  static LeadPicture readPicture(List<String> texts) {
    var name = PictureName.parse(texts.get(0)).orElseThrow();
    return new LeadPicture(name, texts.get(1), texts.get(2), texts.get(3), texts.get(4));
  }

  /// Writes a correction as three texts: kind, time, sentence.
  static List<String> write(Correction correction) {
    var at = Long.toString(correction.at().toEpochMilli());
    return List.of(correction.kind().tag(), at, correction.sentence());
  }

  static Correction correction(List<String> texts) {
    var kind = Correction.CorrectionKind.of(texts.get(0)).orElseThrow();
    var at = Instant.ofEpochMilli(Long.parseLong(texts.get(1)));
    return new Correction(kind, at, texts.get(2));
  }

  /// Writes an author as name, title, workplace and role, and if any of them is given, biography,
  /// website, ORCID iD and, if there is one, the portrait's name.
  static List<String> write(Author author) {
    var side = author.role().map(AuthorRole::label).orElse("");
    var profile = author.hasProfile() ? author.profile() : Stream.<String>empty();
    var name = Stream.of(author.name(), author.title(), author.workplace(), side);
    return Stream.concat(name, profile).toList();
  }

  static Author readAuthor(List<String> texts) {
    return new Author(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        text(texts, 3).map(text -> AuthorRole.of(text).orElseThrow()),
        text(texts, 4).orElse(""),
        text(texts, 5).map(URI::create),
        text(texts, 6).map(OrcidId::new),
        text(texts, 7).flatMap(PictureName::parse));
  }

  /// Rows of version 0.2.0 and earlier have the first four texts only.
  private static Optional<String> text(List<String> texts, int index) {
    return texts.stream().skip(index).findFirst().filter(text -> !text.isEmpty());
  }
}
