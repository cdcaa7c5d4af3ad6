package dk.blogstafet.relay;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A post without its text, as lists show it. Its texts have at most 3,500 bytes, so that a list
/// row stays within the 4 KB unit of a database read.
///
/// @param version 1 for the published post, incremented by each correction, withdrawal and
///   restoration
/// @param published when the first version was stored; empty if only a later version is known
/// @param stored when this version was stored
/// @param correction the latest
/// @param mailable whether newsletters include the post: only if it was new when it was published.
///   Not part of the content that readers see or that copies are compared by
/// @param link where the text is, if it is published elsewhere; empty as well if a list row has no
///   room for it, and in lists of version 0.2.0 and earlier
public record PostSummary(
    PostId id,
    Leg leg,
    PostMetadata metadata,
    int version,
    Optional<Instant> published,
    Instant stored,
    Optional<Correction> correction,
    boolean mailable,
    Optional<URI> link) {
  /// The maximum size of metadata and correction note together in bytes (UTF-8).
  public static final int BYTES = 3_500;

  /// What a row takes for a link, beyond its text, in bytes.
  private static final int OVERHEAD = 8;

  /// The seconds after noon that distinguish back-dated posts of one date stay within six hours.
  private static final int SECONDS = 21_600;

  public PostSummary {
    if (version < 1) {
      throw new IllegalArgumentException("A post's first version is 1, not " + version);
    }
    if (bytes(metadata, correction) > BYTES) {
      throw new IllegalArgumentException("Unvalidated post: too many bytes");
    }
    var room = BYTES - bytes(metadata, correction) - OVERHEAD;
    link = link.filter(it -> PostMetadata.bytes(it.toString()) <= room);
  }

  /// Creates a post whose text is not published elsewhere.
  public PostSummary(
      PostId id,
      Leg leg,
      PostMetadata postMetadata,
      int version,
      Optional<Instant> published,
      Instant stored,
      Optional<Correction> correction,
      boolean mailable) {
    this(id, leg, postMetadata, version, published, stored, correction, mailable, Optional.empty());
  }

  /// Creates a newly published post that newsletters leave out.
  public PostSummary(PostId id, Leg leg, PostMetadata postMetadata, Instant stored) {
    this(id, leg, postMetadata, 1, stored, Optional.empty());
  }

  /// Creates a version with only its storage time known, which newsletters leave out.
  public PostSummary(
      PostId id,
      Leg leg,
      PostMetadata postMetadata,
      int version,
      Instant stored,
      Optional<Correction> correction) {
    this(id, leg, postMetadata, version, first(version, stored), stored, correction, false);
  }

  private static Optional<Instant> first(int version, Instant stored) {
    return version == 1 ? Optional.of(stored) : Optional.empty();
  }

  public static int bytes(PostMetadata postMetadata, Optional<Correction> correction) {
    return postMetadata.bytes()
        + correction.map(Correction::sentence).map(PostMetadata::bytes).orElse(0);
  }

  public String title() {
    return metadata.title();
  }

  public LocalDate date() {
    return metadata.date();
  }

  public Category category() {
    return metadata.category();
  }

  public PostPosition position() {
    return new PostPosition(metadata.date(), leg);
  }

  public ListPosition listPosition() {
    return new ListPosition(position(), category());
  }

  /// Returns an instant on the post's date that distinguishes it from other posts: the publication
  /// time if it is on that date, otherwise noon plus one second for each earlier leg.
  public Instant instant() {
    return published
        .filter(at -> DanishTime.dateOf(at).equals(date()))
        .orElseGet(() -> DanishTime.noonOf(date()).plusSeconds(leg.number() % SECONDS))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /// Returns the time of the last news for readers: the publication date or the last correction.
  public Instant updated() {
    return correction.map(Correction::at).orElseGet(() -> DanishTime.startOf(date()));
  }

  /// Returns the post with or without a place in newsletters.
  public PostSummary withMailable(boolean isMailable) {
    return new PostSummary(
        id, leg, metadata, version, published, stored, correction, isMailable, link);
  }

  /// Returns the post with the address of its text, or without one.
  PostSummary withLink(Optional<URI> newLink) {
    return new PostSummary(
        id, leg, metadata, version, published, stored, correction, mailable, newLink);
  }

  /// Returns the post with another correction note.
  PostSummary with(Correction shown) {
    return new PostSummary(
        id, leg, metadata, version, published, stored, Optional.of(shown), mailable, link);
  }

  /// Returns the next version with unchanged content: withdrawn, or restored. Newsletters leave out
  /// a restored post, which is not new.
  PostSummary next(Instant now) {
    return new PostSummary(id, leg, metadata, version + 1, published, now, correction, false, link);
  }

  /// Returns the next version with corrected content.
  PostSummary corrected(PostMetadata newMetadata, Correction by) {
    return new PostSummary(
        id, leg, newMetadata, version + 1, published, by.at(), Optional.of(by), mailable, link);
  }
}
