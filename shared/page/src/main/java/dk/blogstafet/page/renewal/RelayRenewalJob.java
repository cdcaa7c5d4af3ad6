package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.RenderOmission;
import dk.blogstafet.page.RenderStates.RenderProgress;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One relay's work, with one site description, while somebody holds its lease.
final class RelayRenewalJob {
  /// How often a relay may move, other than by new posts, while its rows are read.
  private static final int READS = 20;

  private final RenewalEngine.RenewalStores stores;
  private final Clock clock;
  private final Instant deadline;
  private final RelayId relay;
  private final String build;
  private final PageRenderer renderer;
  private final SnapshotReader reader;
  private final LeasedPageWriter press;
  private final PostPageOrdering ordering;

  /// Begins.
  ///
  /// @param build with what pages are made
  /// @param snapshot the relay as it was read last
  /// @param deadline when to stop, with what is done noted
  RelayRenewalJob(
      RenewalEngine.RenewalStores renewalStores,
      String build,
      PageRenderer renderer,
      RelaySnapshot snapshot,
      RelayLease lease,
      Clock clock,
      Instant deadline) {
    this.stores = renewalStores;
    this.build = build;
    this.renderer = renderer;
    this.relay = snapshot.id();
    this.clock = clock;
    this.deadline = deadline;
    this.reader = new SnapshotReader(renewalStores.relays(), renewalStores.posts(), snapshot);
    this.press = new LeasedPageWriter(renewalStores, build, reader, lease);
    this.ordering = new PostPageOrdering(renewalStores, renderer, reader, press);
  }

  /// Renders what is missing, until nothing is or time is up.
  ///
  /// @param from changes after this revision are rendered even if they were before
  /// @return how far the pages have come; empty if someone else has taken over meanwhile
  Optional<RenderProgress> work(RenderProgress before, long from) {
    var progress = catchUp(before, from);
    while (progress.flatMap(RenderProgress::cursor).isPresent() && hasTime()) {
      progress = progress.flatMap(this::goOn).flatMap(it -> catchUp(it, Long.MAX_VALUE));
    }
    return progress;
  }

  private boolean hasTime() {
    return clock.instant().isBefore(deadline);
  }

  /// Renders what changed since, or decides that everything must be rendered.
  private Optional<RenderProgress> catchUp(RenderProgress before, long asked) {
    var revision = reader.seen().revision().number();
    var from = Math.min(asked, Math.min(before.revision(), before.ahead()));
    var never = before.build().isEmpty() && before.cursor().isEmpty();
    if (never || before.revision() > revision || before.isDoubtful(clock.instant())) {
      return Optional.of(everything(before, revision));
    }
    if (isFirst(before) || from == revision) {
      return Optional.of(orEverything(before));
    }
    return gap(before, from).map(this::orEverything);
  }

  /// Whether a relay's pages are made for the first time: what changes meanwhile waits until all
  /// are there, for its lists would show the relay, and link to posts whose turn hasn't come.
  private static boolean isFirst(RenderProgress before) {
    return before.build().isEmpty() && before.cursor().isPresent();
  }

  /// Renders the next slice of everything.
  private Optional<RenderProgress> goOn(RenderProgress before) {
    var cursor = before.cursor().map(RebuildCursor::parse).orElseThrow();
    var progress = before;
    for (var read = 0; read < READS; read++) {
      var revision = reader.seen().revision().number();
      var since = ordering.putSince(progress, revision);
      if (since.isEmpty()) {
        return since;
      }
      progress = since.get();
      var known = progress.omissions();
      var made =
          reader.of((snapshot, posts) ->
              new FullRebuild(posts, renderer, stores.pages(), known).compose(snapshot, cursor));
      if (made.isPresent()) {
        return press
            .deliver(revision, made.get().batch(), progress)
            .map(it -> after(it, cursor, made.get()));
      }
    }
    throw tooFast();
  }

  private static RenderProgress after(
      RenderProgress before, RebuildCursor cursor, RebuildSlice slice) {
    var next = slice.next().map(RebuildCursor::print);
    return next.isEmpty() ? before.made(cursor.build()) : before.toGoOnAt(next.get());
  }

  /// Renders all that changed after a revision, however much that is: posts first, a part at a
  /// time, and then their lists, once.
  private Optional<RenderProgress> gap(RenderProgress before, long from) {
    var progress = Optional.of(from < before.revision() ? before.aheadTo(from) : before);
    for (var read = 0; read < READS; read++) {
      var revision = reader.seen().revision().number();
      var changes = changes(from, revision);
      if (changes.stream().anyMatch(RelayChange::everything)) {
        return Optional.of(everything(before, revision));
      }
      while (progress.isPresent() && PostPageOrdering.isLong(changes, progress.get())) {
        if (!hasTime()) {
          return progress;
        }
        progress = progress.flatMap(it -> ordering.putNext(changes, it));
      }
      if (progress.isEmpty()) {
        return progress;
      }
      var set = new ChangeSet(changes);
      var recent = new ChangeSet(PostPageOrdering.after(changes, progress.get().ahead()));
      var known = progress.get().omissions();
      var made =
          reader.of((snapshot, posts) ->
              IncrementalBuild.compose(posts, renderer, snapshot, set, recent, known));
      if (made.isPresent()) {
        return linked(progress.get(), made.get())
            .flatMap(it -> press.deliver(revision, made.get(), it))
            .map(it -> it.at(revision));
      }
    }
    throw tooFast();
  }

  /// Every revision is one change.
  private List<RelayChange> changes(long after, long to) {
    return stores.posts().changes(relay, new Revision(after), Math.toIntExact(to - after));
  }

  /// Sees to it that all posts have pages that an edition's lists link to. Where everything is
  /// being made anew, that may be posts whose turn hasn't come.
  private Optional<RenderProgress> linked(RenderProgress progress, PageBatch batch) {
    return progress.cursor().isEmpty()
        ? Optional.of(progress)
        : ordering.put(progress, batch.named());
  }

  /// From the start. What was written before now is looked over; what still may be is in doubt.
  private RenderProgress everything(RenderProgress before, long revision) {
    var start = RebuildCursor.start(build).print();
    var doubt = before.doubt().filter(end -> end.isAfter(clock.instant()));
    var left =
        before.omissions().stream().filter(RenderOmission::isWhole).collect(Collectors.toSet());
    return new RenderProgress(revision, revision, before.build(), Optional.of(start), doubt, left);
  }

  /// What was rendered with another build is rendered anew, from the start or where it goes on.
  private RenderProgress orEverything(RenderProgress progress) {
    var made =
        progress
            .cursor()
            .map(RebuildCursor::parse)
            .map(RebuildCursor::build)
            .orElse(progress.build());
    return made.equals(build) ? progress : everything(progress, progress.revision());
  }

  private IllegalStateException tooFast() {
    return new IllegalStateException(
        "The relay " + relay + " moves faster than it can be read. The next renewal tries again.");
  }
}
