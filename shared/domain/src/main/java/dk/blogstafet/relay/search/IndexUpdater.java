package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.search.SearchIndexes.StoredPointer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Keeps the index up to date: makes a new generation from the current one and the posts that
/// changed, points to it, and deletes all but the current and the previous one. After a purge, and
/// after a relay was indexed from its beginning, the previous one is deleted too.
public final class IndexUpdater {
  /// How long a crashed update blocks others: as long as the function may run.
  private static final Duration TERM = Duration.ofMinutes(5);

  /// How often a lost race for the pointer is repeated. Only a process that lost its lease races.
  private static final int TRIES = 5;

  private final Relays relays;
  private final Posts posts;
  private final SearchIndexes indexes;
  private final IndexLease lease;
  private final String origin;
  private final Clock clock;

  /// Creates an updater.
  ///
  /// @param origin identifies the database
  public IndexUpdater(
      Relays relays,
      Posts posts,
      SearchIndexes searchIndexes,
      IndexLease indexLease,
      String origin,
      Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.indexes = searchIndexes;
    this.lease = indexLease;
    this.origin = origin;
    this.clock = clock;
  }

  /// Indexes what is missing.
  ///
  /// @param deadline when to stop, after the relay that is being indexed
  public IndexUpdate update(Instant deadline) {
    var holder = UUID.randomUUID().toString();
    var now = clock.instant();
    if (!lease.acquire(holder, now.plus(TERM), now)) {
      return new IndexUpdate.Busy();
    }
    try {
      return updateLeased(deadline);
    } finally {
      lease.release(holder);
    }
  }

  private IndexUpdate updateLeased(Instant deadline) {
    for (var tries = 0; tries < TRIES; tries++) {
      var done = attempt(deadline);
      if (done.isPresent()) {
        return done.get();
      }
    }
    return new IndexUpdate.Busy();
  }

  private Optional<IndexUpdate> attempt(Instant deadline) {
    var site = relays.siteSnapshot();
    if (site.isEmpty()) {
      return Optional.of(new IndexUpdate.FullyIndexed(0, false));
    }
    var seen = indexes.pointer();
    var base = seen.map(StoredPointer::pointer).filter(this::isUsable);
    if (base.filter(it -> it.contains(site.get())).isPresent()) {
      base.filter(IndexPointer::isAlone).ifPresent(this::clean);
      return Optional.of(new IndexUpdate.FullyIndexed(0, false));
    }
    var work = UpdateWork.on(base, indexes);
    work.indexRelays(site.get(), posts, () -> clock.instant().isBefore(deadline));
    return isStored(work, seen) ? Optional.of(work.outcome(site.get())) : Optional.empty();
  }

  private boolean isUsable(IndexPointer pointer) {
    return pointer.format() == SearchIndex.FORMAT && pointer.origin().equals(origin);
  }

  private boolean isStored(UpdateWork work, Optional<StoredPointer> seen) {
    var number = seen.map(it -> it.pointer().generation().number()).orElse(0L);
    var then = work.pointer(origin, IndexGeneration.after(number));
    if (work.isChanged()) {
      indexes.put(then.generation(), work.index());
    }
    var isPointed = indexes.point(then, seen);
    if (isPointed) {
      clean(then);
    }
    return isPointed;
  }

  /// Deletes what the pointer doesn't keep. After a purge also if nothing changed, because the
  /// process that moved the pointer may have crashed before this.
  private void clean(IndexPointer pointer) {
    indexes.generations().stream()
        .filter(generation -> !pointer.keeps(generation))
        .forEach(indexes::remove);
  }
}
