package dk.blogstafet.page.renewal;

import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// The renewal of one relay with one site description, while the lease is held.
final class RelayRenewalJob {
  /// How often a relay may change, other than by new posts, while its rows are read.
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
  private final CardWriter cards;
  private final CardBacklog backlog;

  /// Creates a job.
  ///
  /// @param build the renderer build
  /// @param snapshot the relay as last read
  /// @param deadline when to stop and store the progress
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
    this.reader = new SnapshotReader(renewalStores, snapshot);
    this.press = new LeasedPageWriter(renewalStores, build, reader, lease);
    this.ordering = new PostPageOrdering(renewalStores, renderer, reader, press);
    this.cards = new CardWriter(renewalStores, build, reader, lease);
    this.backlog = new CardBacklog(renewalStores, renderer, reader, cards);
  }

  /// Renders what is missing until everything is up to date or the time is up.
  ///
  /// @param from changes after this revision are rendered even if they were before
  /// @return the render progress; empty if another process has taken over
  Optional<RenderProgress> work(RenderProgress before, long from) {
    var progress = catchUp(before, from);
    while (progress.flatMap(RenderProgress::cursor).isPresent() && hasTime()) {
      progress = progress.flatMap(this::continueRebuild).flatMap(it -> catchUp(it, Long.MAX_VALUE));
    }
    return progress.flatMap(it -> backlog.catchUp(it, this::hasTime));
  }

  private boolean hasTime() {
    return clock.instant().isBefore(deadline);
  }

  /// Renders the changes since the last renewal, or starts a full rebuild.
  private Optional<RenderProgress> catchUp(RenderProgress before, long asked) {
    var revision = reader.seen().revision().number();
    var from = Math.min(asked, Math.min(before.revision(), before.ahead()));
    var never = before.build().isEmpty() && before.cursor().isEmpty();
    if (never || before.revision() > revision || before.isDoubtful(clock.instant())) {
      return Optional.of(startRebuild(before, revision));
    }
    if (isFirst(before) || from == revision) {
      return Optional.of(rebuildIfOutdated(before));
    }
    return gap(before, from).map(this::rebuildIfOutdated);
  }

  /// Returns whether a relay's pages are rendered for the first time. Changes then wait until all
  /// pages exist, because the relay's lists would link to posts that aren't rendered yet.
  private static boolean isFirst(RenderProgress before) {
    return before.build().isEmpty() && before.cursor().isPresent();
  }

  /// Renders the next slice of a full rebuild.
  private Optional<RenderProgress> continueRebuild(RenderProgress before) {
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
            .write(revision, made.get().batch(), progress)
            .flatMap(it -> cards.write(made.get().batch().cards(), it))
            .map(it -> after(it, cursor, made.get()));
      }
    }
    throw changesTooFast();
  }

  private static RenderProgress after(
      RenderProgress before, RebuildCursor cursor, RebuildSlice slice) {
    var next = slice.next().map(RebuildCursor::print);
    return next.isEmpty() ? before.withBuild(cursor.build()) : before.withCursor(next.get());
  }

  /// Renders all changes after a revision, however many: posts first, in parts, and then their
  /// lists, once.
  private Optional<RenderProgress> gap(RenderProgress before, long from) {
    var progress = Optional.of(from < before.revision() ? before.withAhead(from) : before);
    for (var read = 0; read < READS; read++) {
      var revision = reader.seen().revision().number();
      var count = Math.toIntExact(revision - from);
      var changes = stores.posts().changes(relay, new Revision(from), count);
      if (changes.stream().anyMatch(RelayChange::everything)) {
        return Optional.of(startRebuild(before, revision));
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
      var isListMissing = ordering.isIssueListMissing(progress.get());
      var made =
          reader.of((snapshot, posts) ->
              IncrementalBuild.compose(
                  posts, renderer, snapshot, set, recent, known, isListMissing));
      if (made.isPresent()) {
        return linked(progress.get(), made.get())
            .flatMap(it -> press.write(revision, made.get(), it))
            .map(it -> it.withRevision(revision))
            .flatMap(it -> backlog.putFew(it, made.get(), set, recent, from));
      }
    }
    throw changesTooFast();
  }

  /// Ensures that all posts that a batch's lists link to have pages. During a full rebuild, those
  /// may be posts of a later slice.
  private Optional<RenderProgress> linked(RenderProgress progress, PageBatch batch) {
    return progress.cursor().isEmpty()
        ? Optional.of(progress)
        : ordering.put(progress, batch.linkedPosts());
  }

  /// Starts a full rebuild. It covers everything written before now; later writes remain in doubt.
  private RenderProgress startRebuild(RenderProgress before, long revision) {
    var start = RebuildCursor.start(build).print();
    var doubt = before.doubt().filter(end -> end.isAfter(clock.instant()));
    var left =
        before.omissions().stream().filter(RenderOmission::isWhole).collect(Collectors.toSet());
    return new RenderProgress(
        revision, revision, revision, before.build(), Optional.of(start), doubt, left);
  }

  /// Starts or continues a full rebuild if the pages are from another build.
  private RenderProgress rebuildIfOutdated(RenderProgress progress) {
    var made =
        progress
            .cursor()
            .map(RebuildCursor::parse)
            .map(RebuildCursor::build)
            .orElse(progress.build());
    return made.equals(build) ? progress : startRebuild(progress, progress.revision());
  }

  private IllegalStateException changesTooFast() {
    return new IllegalStateException(
        "The relay " + relay + " changes faster than it can be read. The next renewal retries.");
  }
}
