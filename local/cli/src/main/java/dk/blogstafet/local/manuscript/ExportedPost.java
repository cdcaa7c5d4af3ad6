package dk.blogstafet.local.manuscript;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.validation.Validated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A manuscript, and the export's fields of its published post.
///
/// @param leg empty for a manuscript that was never published
/// @param published when the first version was stored, if known
/// @param corrections oldest first
public record ExportedPost(
    Manuscript manuscript,
    Optional<Leg> leg,
    int version,
    Optional<Instant> published,
    Instant stored,
    List<Correction> corrections) {
  public ExportedPost {
    corrections = List.copyOf(corrections);
  }

  /// Returns a manuscript that was never published.
  public static ExportedPost unpublished(Manuscript manuscript) {
    return new ExportedPost(
        manuscript, Optional.empty(), 1, Optional.empty(), Instant.EPOCH, List.of());
  }

  /// Returns the post as it was published; empty if it wasn't, or if it is invalid in the relay.
  public Optional<Post> post(Relay relay) {
    var validation = DraftValidator.of(manuscript.draft(), relay, LocalDate.MAX);
    return validation instanceof Validated.Valid(var valid)
        ? leg.flatMap(it -> valid.wish().map(id -> post(valid, id, it)))
        : Optional.empty();
  }

  private Post post(ValidatedDraft valid, PostId id, Leg number) {
    var latest = corrections.reversed().stream().findFirst();
    var post =
        new PostSummary(id, number, valid.metadata(), version, published, stored, latest, false);
    return new Post(post, valid.body(), corrections, valid.oldAddresses());
  }
}
