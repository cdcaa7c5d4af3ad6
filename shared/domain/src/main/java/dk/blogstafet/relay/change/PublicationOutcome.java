package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Tombstone;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The outcome of publishing.
public sealed interface PublicationOutcome
    permits PublicationOutcome.Done, PublicationOutcome.InvalidDrafts, ChangeRefusal {
  /// The drafts are valid; holds the result of each, in their order.
  record Done(List<DraftResult> results, Revision revision) implements PublicationOutcome {
    public Done {
      results = List.copyOf(results);
    }
  }

  /// Some drafts are invalid (by index from 0); nothing was stored.
  record InvalidDrafts(Map<Integer, List<ValidationError>> flaws) implements PublicationOutcome {
    public InvalidDrafts {
      flaws = Map.copyOf(flaws);
    }
  }

  /// The result of one draft.
  sealed interface DraftResult {}

  /// The draft was published as a new post.
  record Published(Post whole) implements DraftResult {}

  /// An identical post already existed.
  record AlreadyPublished(Post whole) implements DraftResult {}

  /// A post with this date and title exists and is withdrawn. It stays withdrawn until it is
  /// restored.
  record MatchesWithdrawn(Post whole, String reason, Instant at) implements DraftResult {}

  /// An identical post existed and was purged. It cannot be published again.
  record MatchesPurged(Tombstone tombstone) implements DraftResult {}

  /// A different post (`whole`) with this date and title exists. It is left unchanged.
  record ContentDiffers(Post whole, PostMetadata metadata, PostBody body) implements DraftResult {}
}
