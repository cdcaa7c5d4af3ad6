package dk.blogstafet.local.manuscript;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.DraftValidation;
import dk.blogstafet.relay.DraftValidator;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A manuscript, and what was kept in it of the post that it was published as.
///
/// @param leg empty for a manuscript that was never published
/// @param published when the first version was stored, where that is known
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

  /// The post as it was published; empty where it wasn't, or where the relay couldn't have it.
  public Optional<Post> whole(Relay relay) {
    var validation = DraftValidator.of(manuscript.draft(), relay, LocalDate.MAX);
    return validation instanceof DraftValidation.Valid valid
        ? leg.flatMap(it -> valid.wish().map(id -> whole(valid, id, it)))
        : Optional.empty();
  }

  private Post whole(DraftValidation.Valid valid, PostId id, Leg number) {
    var latest = corrections.reversed().stream().findFirst();
    var post = new PostSummary(id, number, valid.metadata(), version, published, stored, latest);
    return new Post(post, valid.body(), corrections);
  }
}
