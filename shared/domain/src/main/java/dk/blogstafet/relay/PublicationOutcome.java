package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How publishing ended.
public sealed interface PublicationOutcome {
  /// The drafts are fine; this became of each, in their order.
  record Done(List<DraftResult> results, Revision revision) implements PublicationOutcome {
    public Done {
      results = List.copyOf(results);
    }
  }

  /// Some drafts have flaws (by their number from 0); nothing was stored.
  record Invalid(Map<Integer, List<ValidationError>> flaws) implements PublicationOutcome {
    public Invalid {
      flaws = Map.copyOf(flaws);
    }
  }

  /// Others change this relay so fast that we came too late each time; nothing was stored.
  record Busy() implements PublicationOutcome {}

  /// There is no such relay.
  record NotFound(RelayId relay) implements PublicationOutcome {}

  /// What became of one draft.
  sealed interface DraftResult {}

  /// It is a new post.
  record Published(Post whole) implements DraftResult {}

  /// The very same post was there already.
  record AlreadyPublished(Post whole) implements DraftResult {}

  /// A post of this date and title was there and was withdrawn: it stays so until it is restored.
  record MatchesWithdrawn(Post whole, String reason, Instant at) implements DraftResult {}

  /// This very post was there and was purged: it doesn't come again.
  record MatchesPurged(Tombstone tombstone) implements DraftResult {}

  /// A post of this date and title is there (`whole`) and says something else: it stays as it is.
  record ContentDiffers(Post whole, PostMetadata metadata, PostBody body) implements DraftResult {}
}
