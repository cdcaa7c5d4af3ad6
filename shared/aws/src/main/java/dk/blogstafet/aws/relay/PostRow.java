package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Tombstone;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A post as a row: without its text for lists, and with it.
final class PostRow {
  private static final String TEXT = "text";
  private static final String LINK = "link";
  private static final String REASON = "reason";
  private static final String BECAUSE = "because";
  private static final String WITHDRAWN = "withdrawn";
  private static final String PURGED = "purged";
  private static final String RESTORED = "restored";
  private static final String CORRECTION = "correction";
  private static final String STORED = "stored";
  private static final String PUBLISHED = "published";

  /// Missing on posts and tombstones without a picture, and on rows of version 0.2.0 and earlier.
  private static final String PICTURE = "picture";

  /// Missing on posts that newsletters leave out, and on rows of version 0.2.0 and earlier.
  private static final String MAILABLE = "mailable";

  /// Missing on posts that were never on another site, and on rows of version 0.2.0 and earlier.
  private static final String ADDRESSES = "oldAddresses";

  private PostRow() {}

  /// Adds a post without its text: at most 4 KB with the row's key.
  static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, PostSummary post) {
    var metadata = post.metadata();
    row.text("id", post.id().slug())
        .number("leg", post.leg().number())
        .text("title", metadata.title())
        .text("date", metadata.date().toString())
        .text("category", metadata.category().name())
        .text("teaser", metadata.teaser())
        .lists("authors", metadata.authors().stream().map(PostTexts::write).toList())
        .texts(PICTURE, metadata.picture().map(it -> it.texts().toList()).orElse(List.of()))
        .text(BECAUSE, metadata.because())
        .number("version", post.version())
        .moment(STORED, post.stored())
        .flag(MAILABLE, post.mailable())
        .text(LINK, post.link().map(URI::toString).orElse(""));
    if (isKept(post)) {
      row.moment(PUBLISHED, post.published().orElseThrow());
    }
    return row.texts(CORRECTION, post.correction().map(PostTexts::write).orElse(List.of()));
  }

  /// Returns whether a row stores its post's publication time; first versions don't need it.
  private static boolean isKept(PostSummary post) {
    return post.published().isPresent()
        && !(post.version() == 1 && post.published().get().equals(post.stored()));
  }

  /// Adds a post with its text.
  static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, Post whole) {
    write(row, whole.post());
    row.lists("corrections", whole.corrections().stream().map(PostTexts::write).toList());
    row.texts(ADDRESSES, whole.oldAddresses().stream().map(FormerAddress::path).toList());
    return switch (whole.body()) {
      case PostBody.MarkdownText(var markdown) -> row.text(TEXT, markdown);
      case PostBody.ExternalLink(var link) -> row.text(LINK, link.toString());
      case PostBody.None() -> row;
    };
  }

  /// Adds a withdrawn post.
  static ItemReader.ItemBuilder writeWithdrawn(
      ItemReader.ItemBuilder row, Post whole, String reason, Instant at) {
    return write(row, whole).text(REASON, reason).moment(WITHDRAWN, at);
  }

  /// Adds the tombstone of a purged post.
  static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, Tombstone tombstone) {
    return row.text("id", tombstone.id().slug())
        .number("leg", tombstone.leg().number())
        .text(REASON, tombstone.reason())
        .moment(PURGED, tombstone.at())
        .texts("digests", tombstone.digests())
        .texts("pictures", tombstone.pictures().stream().map(PictureName::text).toList());
  }

  /// Adds a restored post and the reason, which only readers of the table see.
  static ItemReader.ItemBuilder writeRestored(
      ItemReader.ItemBuilder row, Post whole, String reason, Instant at) {
    return write(row, whole).text(REASON, reason).moment(RESTORED, at);
  }

  static PostSummary readPost(ItemReader reader) {
    var version = reader.integer("version");
    return new PostSummary(
        new PostId(reader.text("id")),
        new Leg(reader.integer("leg")),
        headline(reader),
        version,
        published(reader, version),
        reader.moment(STORED),
        Optional.of(reader.texts(CORRECTION))
            .filter(it -> !it.isEmpty())
            .map(PostTexts::correction),
        reader.flag(MAILABLE),
        reader.optionalText(LINK).map(URI::create));
  }

  /// Rows of version 0.1.0 lack it: a first version was published when it was stored.
  private static Optional<Instant> published(ItemReader reader, int version) {
    if (reader.has(PUBLISHED)) {
      return Optional.of(reader.moment(PUBLISHED));
    }
    return version == 1 ? Optional.of(reader.moment(STORED)) : Optional.empty();
  }

  static Post readWhole(ItemReader reader) {
    var corrections = reader.lists("corrections").stream().map(PostTexts::correction).toList();
    var oldAddresses = reader.texts(ADDRESSES).stream().map(FormerAddress::new).toList();
    return new Post(readPost(reader), body(reader), corrections, oldAddresses);
  }

  private static Tombstone readTombstone(ItemReader reader) {
    var id = new PostId(reader.text("id"));
    var leg = new Leg(reader.integer("leg"));
    var pictures = reader.texts("pictures").stream().flatMap(it -> PictureName.parse(it).stream());
    var digests = reader.texts("digests");
    return new Tombstone(
        id, leg, reader.text(REASON), reader.moment(PURGED), digests, pictures.toList());
  }

  static PostLookup read(ItemReader reader) {
    if (reader.has(PURGED)) {
      return new PostLookup.PurgedPost(readTombstone(reader));
    }
    var whole = readWhole(reader);
    return reader.has(WITHDRAWN)
        ? new PostLookup.WithdrawnPost(whole, reader.text(REASON), reader.moment(WITHDRAWN))
        : new PostLookup.PublishedPost(whole);
  }

  private static PostMetadata headline(ItemReader reader) {
    return new PostMetadata(
        reader.text("title"),
        LocalDate.parse(reader.text("date")),
        new Category(reader.text("category")),
        reader.text("teaser"),
        reader.lists("authors").stream().map(PostTexts::readAuthor).toList(),
        reader.optionalText(BECAUSE).orElse(""),
        Optional.of(reader.texts(PICTURE)).filter(it -> !it.isEmpty()).map(PostTexts::readPicture));
  }

  private static PostBody body(ItemReader reader) {
    if (reader.has(TEXT)) {
      return new PostBody.MarkdownText(reader.text(TEXT));
    }
    return reader.has(LINK)
        ? new PostBody.ExternalLink(URI.create(reader.text(LINK)))
        : PostBody.NONE;
  }
}
