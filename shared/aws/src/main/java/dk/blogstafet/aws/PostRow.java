package dk.blogstafet.aws;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Remains;
import dk.blogstafet.relay.Side;
import dk.blogstafet.relay.WholePost;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A post in a row: without its text as lists hold it, and with it.
final class PostRow {
  private static final String TEXT = "text";
  private static final String LINK = "link";
  private static final String REASON = "reason";
  private static final String WITHDRAWN = "withdrawn";
  private static final String PURGED = "purged";
  private static final String RESTORED = "restored";
  private static final String CORRECTION = "correction";
  private static final String STORED = "stored";
  private static final String PUBLISHED = "published";

  private PostRow() {}

  /// Adds a post without its text: at most 4 KB with the row's key.
  static Row.Maker write(Row.Maker row, Post post) {
    var headline = post.headline();
    row.text("id", post.id().slug())
        .number("leg", post.leg().number())
        .text("title", headline.title())
        .text("date", headline.date().toString())
        .text("category", headline.category().name())
        .text("teaser", headline.teaser())
        .lists("authors", headline.authors().stream().map(PostRow::write).toList())
        .number("version", post.version())
        .moment(STORED, post.stored());
    if (isKept(post)) {
      row.moment(PUBLISHED, post.published().orElseThrow());
    }
    return row.texts(CORRECTION, post.correction().map(PostRow::write).orElse(List.of()));
  }

  /// Whether a row says when its post was published: that of a first version needn't.
  private static boolean isKept(Post post) {
    return post.published().isPresent()
        && !(post.version() == 1 && post.published().get().equals(post.stored()));
  }

  /// Adds a post with its text.
  static Row.Maker write(Row.Maker row, WholePost whole) {
    write(row, whole.post());
    row.lists("corrections", whole.corrections().stream().map(PostRow::write).toList());
    return switch (whole.body()) {
      case Body.Written(var markdown) -> row.text(TEXT, markdown);
      case Body.Elsewhere(var link) -> row.text(LINK, link.toString());
      case Body.None() -> row;
    };
  }

  /// Adds a post that was taken back.
  static Row.Maker writeWithdrawn(Row.Maker row, WholePost whole, String reason, Instant at) {
    return write(row, whole).text(REASON, reason).moment(WITHDRAWN, at);
  }

  /// Adds what is left of a purged post.
  static Row.Maker write(Row.Maker row, Remains remains) {
    return row.text("id", remains.id().slug())
        .number("leg", remains.leg().number())
        .text(REASON, remains.reason())
        .moment(PURGED, remains.at())
        .texts("digests", remains.digests());
  }

  /// Adds a post that came back, and why, for those who look into the books.
  static Row.Maker writeRestored(Row.Maker row, WholePost whole, String reason, Instant at) {
    return write(row, whole).text(REASON, reason).moment(RESTORED, at);
  }

  static Post readPost(Row row) {
    var version = row.integer("version");
    return new Post(
        new PostId(row.text("id")),
        new Leg(row.integer("leg")),
        headline(row),
        version,
        published(row, version),
        row.moment(STORED),
        Optional.of(row.texts(CORRECTION)).filter(it -> !it.isEmpty()).map(PostRow::correction));
  }

  /// Rows of version 0.1.0 don't say it: a first version was stored just then.
  private static Optional<Instant> published(Row row, int version) {
    if (row.has(PUBLISHED)) {
      return Optional.of(row.moment(PUBLISHED));
    }
    return version == 1 ? Optional.of(row.moment(STORED)) : Optional.empty();
  }

  static WholePost readWhole(Row row) {
    var corrections = row.lists("corrections").stream().map(PostRow::correction).toList();
    return new WholePost(readPost(row), body(row), corrections);
  }

  private static Remains readRemains(Row row) {
    var id = new PostId(row.text("id"));
    var leg = new Leg(row.integer("leg"));
    return new Remains(id, leg, row.text(REASON), row.moment(PURGED), row.texts("digests"));
  }

  static Lookup read(Row row) {
    if (row.has(PURGED)) {
      return new Lookup.Purged(readRemains(row));
    }
    var whole = readWhole(row);
    return row.has(WITHDRAWN)
        ? new Lookup.Withdrawn(whole, row.text(REASON), row.moment(WITHDRAWN))
        : new Lookup.Present(whole);
  }

  private static Headline headline(Row row) {
    return new Headline(
        row.text("title"),
        LocalDate.parse(row.text("date")),
        new Category(row.text("category")),
        row.text("teaser"),
        row.lists("authors").stream().map(PostRow::readAuthor).toList());
  }

  private static Body body(Row row) {
    if (row.has(TEXT)) {
      return new Body.Written(row.text(TEXT));
    }
    return row.has(LINK) ? new Body.Elsewhere(URI.create(row.text(LINK))) : Body.NONE;
  }

  /// A correction in three texts: kind, moment, sentence.
  private static List<String> write(Correction correction) {
    var at = Long.toString(correction.at().toEpochMilli());
    return List.of(correction.kind().tag(), at, correction.sentence());
  }

  private static Correction correction(List<String> texts) {
    var kind = Correction.Kind.of(texts.get(0)).orElseThrow();
    var at = Instant.ofEpochMilli(Long.parseLong(texts.get(1)));
    return new Correction(kind, at, texts.get(2));
  }

  /// An author in four texts without names, so that the longest headline there can be stays within
  /// 4 KB: name, title, workplace, side. Whatever comes next goes behind them.
  private static List<String> write(Author author) {
    var side = author.side().map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("");
    return List.of(author.name(), author.title(), author.workplace(), side);
  }

  private static Author readAuthor(List<String> texts) {
    var side = Optional.of(texts.get(3)).filter(text -> !text.isEmpty());
    return new Author(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        side.map(text -> Side.valueOf(text.toUpperCase(Locale.ROOT))));
  }
}
