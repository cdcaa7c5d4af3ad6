package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How publishing ended.
public sealed interface Publication {
  /// The drafts are fine; this became of each, in their order.
  record Settled(List<Fate> fates, Revision revision) implements Publication {
    public Settled {
      fates = List.copyOf(fates);
    }
  }

  /// Some drafts have flaws (by their number from 0); nothing was stored.
  record Refused(Map<Integer, List<Flaw>> flaws) implements Publication {
    public Refused {
      flaws = Map.copyOf(flaws);
    }
  }

  /// Others change this relay so fast that we came too late each time; nothing was stored.
  record Busy() implements Publication {}

  /// There is no such relay.
  record NoSuchRelay(RelayId relay) implements Publication {}

  /// What became of one draft.
  sealed interface Fate {}

  /// It is a new post.
  record Published(WholePost whole) implements Fate {}

  /// The very same post was there already.
  record AlreadyPublished(WholePost whole) implements Fate {}

  /// A post of this date and title was there and was withdrawn: it stays so until it is restored.
  record Withdrawn(WholePost whole, String reason, Instant at) implements Fate {}

  /// This very post was there and was purged: it doesn't come again.
  record Purged(Remains remains) implements Fate {}

  /// A post of this date and title is there (`whole`) and says something else: it stays as it is.
  record Differs(WholePost whole, Headline headline, Body body) implements Fate {}
}
