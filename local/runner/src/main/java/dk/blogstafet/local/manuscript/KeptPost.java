package dk.blogstafet.local.manuscript;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.DraftCheck;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Verdict;
import dk.blogstafet.relay.WholePost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A manuscript, and what was kept in it of the post that it was published as.
///
/// @param leg empty for a manuscript that was never published
/// @param published when the first version was stored, where that is known
/// @param corrections oldest first
public record KeptPost(
    Manuscript manuscript,
    Optional<Leg> leg,
    int version,
    Optional<Instant> published,
    Instant stored,
    List<Correction> corrections) {
  public KeptPost {
    corrections = List.copyOf(corrections);
  }

  /// The post as it was published; empty where it wasn't, or where the relay couldn't have it.
  public Optional<WholePost> whole(Relay relay) {
    var verdict = DraftCheck.of(manuscript.draft(), relay, LocalDate.MAX);
    return verdict instanceof Verdict.Sound sound
        ? leg.flatMap(it -> sound.wish().map(id -> whole(sound, id, it)))
        : Optional.empty();
  }

  private WholePost whole(Verdict.Sound sound, PostId id, Leg number) {
    var latest = corrections.reversed().stream().findFirst();
    var post = new Post(id, number, sound.headline(), version, published, stored, latest);
    return new WholePost(post, sound.body(), corrections);
  }
}
