package dk.blogstafet.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A post as lists show it: without its text. At most 3,500 bytes of text in all, so that a list
/// row stays within the 4 KB that a database read is counted in.
///
/// @param version 1 for the post as it was published, one more with each correction, withdrawal and
///   restoration
/// @param published when the first version was stored; empty where only a later version is known
/// @param stored when this version was stored
/// @param correction the latest
public record PostSummary(
    PostId id,
    Leg leg,
    PostMetadata metadata,
    int version,
    Optional<Instant> published,
    Instant stored,
    Optional<Correction> correction) {
  /// The most bytes (UTF-8) that a headline and a correction's sentence may have together.
  public static final int BYTES = 3_500;

  /// Back-dated posts of one date are told apart by seconds, within six hours of its noon.
  private static final int SECONDS = 21_600;

  public PostSummary {
    if (version < 1) {
      throw new IllegalArgumentException("A post's first version is 1, not " + version);
    }
    if (bytes(metadata, correction) > BYTES) {
      throw new IllegalArgumentException("Unchecked post: too many bytes");
    }
  }

  /// A post as it is published.
  public PostSummary(PostId id, Leg leg, PostMetadata postMetadata, Instant stored) {
    this(id, leg, postMetadata, 1, stored, Optional.empty());
  }

  /// A version of which no more is known than when it was stored.
  public PostSummary(
      PostId id,
      Leg leg,
      PostMetadata postMetadata,
      int version,
      Instant stored,
      Optional<Correction> correction) {
    this(id, leg, postMetadata, version, first(version, stored), stored, correction);
  }

  private static Optional<Instant> first(int version, Instant stored) {
    return version == 1 ? Optional.of(stored) : Optional.empty();
  }

  static int bytes(PostMetadata postMetadata, Optional<Correction> correction) {
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

  /// The moment on the post's date by which programs tell posts apart: when it was published, if
  /// that was on its date. A back-dated post has noon, and a second more for each leg before it.
  public Instant moment() {
    return published
        .filter(at -> DanishTime.dateOf(at).equals(date()))
        .orElseGet(() -> DanishTime.noonOf(date()).plusSeconds(leg.number() % SECONDS))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /// When readers last got something new: the publication date, or the last correction.
  public Instant updated() {
    return correction.map(Correction::at).orElseGet(() -> DanishTime.startOf(date()));
  }

  /// The next version, which says the same.
  PostSummary next(Instant now) {
    return new PostSummary(id, leg, metadata, version + 1, published, now, correction);
  }

  /// The next version, which says something else.
  PostSummary corrected(PostMetadata anew, Correction by) {
    return new PostSummary(id, leg, anew, version + 1, published, by.at(), Optional.of(by));
  }
}
