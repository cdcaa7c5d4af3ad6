package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Standing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// One relay's work, with one site description, while somebody holds its lease.
final class RelayJob {
  /// The most changes taken together: with 25 posts each they fit one edition.
  static final int CHANGES = 8;

  private final Workshop.Stock stock;
  private final Clock clock;
  private final RelayId relay;
  private final Hold hold;
  private final String build;
  private final Renderer renderer;
  private final SliceComposer slices;
  private final Snapshots snapshots;
  private final PostsFirst postsFirst;

  /// Begins.
  ///
  /// @param build with what pages are made
  /// @param standing the relay as it was read last
  RelayJob(
      Workshop.Stock stock,
      String build,
      Renderer renderer,
      Standing standing,
      Hold hold,
      Clock clock) {
    this.stock = stock;
    this.build = build;
    this.renderer = renderer;
    this.relay = standing.id();
    this.hold = hold;
    this.clock = clock;
    this.slices = new SliceComposer(stock.posts(), renderer, stock.pages());
    this.snapshots = new Snapshots(stock.relays(), standing);
    this.postsFirst = new PostsFirst(stock, build, renderer, snapshots, hold);
  }

  /// Renders what changed since, or decides that everything must be rendered.
  Optional<Progress> catchUp(Progress before) {
    var revision = snapshots.seen().revision().number();
    var never = before.build().isEmpty() && before.cursor().isEmpty();
    if (never || before.revision() > revision || before.isDoubtful(clock.instant())) {
      return Optional.of(everything(before, revision));
    }
    if (isFirst(before)) {
      return Optional.of(orEverything(before));
    }
    var changes = stock.posts().changes(relay, new Revision(before.revision()), CHANGES);
    if (changes.stream().anyMatch(Change::everything)) {
      return Optional.of(everything(before, revision));
    }
    var after = changes.isEmpty() ? Optional.of(before) : gap(before, changes);
    return after.map(this::orEverything);
  }

  /// Whether a relay's pages are made for the first time: what changes meanwhile waits until all
  /// are there, for its lists would show the relay, and link to posts whose turn hasn't come.
  private static boolean isFirst(Progress before) {
    return before.build().isEmpty() && before.cursor().isPresent();
  }

  /// Renders the next slice of everything.
  Optional<Progress> goOn(Progress before) {
    var cursor = before.cursor().map(Cursor::parse).orElseThrow();
    var snapshot = snapshots.of(standing -> slices.compose(standing, cursor));
    if (!postsFirst.putSince(before.revision(), snapshot.revision())
        || !deliver(snapshot.revision(), snapshot.made().edition())) {
      return Optional.empty();
    }
    var next = snapshot.made().next().map(Cursor::print);
    var done = next.isEmpty() ? cursor.build() : before.build();
    return Optional.of(new Progress(before.revision(), done, next, before.doubt()));
  }

  private Optional<Progress> gap(Progress before, List<Change> changes) {
    var touched = new Touched(changes);
    var snapshot =
        snapshots.of(standing -> GapComposer.compose(stock.posts(), renderer, standing, touched));
    var last = changes.getLast().revision().number();
    return areLinked(before, last, snapshot) && deliver(snapshot.revision(), snapshot.made())
        ? Optional.of(before.at(last))
        : Optional.empty();
  }

  /// Sees to it that all posts have pages that an edition's lists link to. Where everything is
  /// being made anew, that may be posts whose turn hasn't come.
  private boolean areLinked(Progress before, long last, Snapshots.Snapshot<Edition> snapshot) {
    return postsFirst.putSince(last, snapshot.revision())
        && (before.cursor().isEmpty() || postsFirst.put(snapshot.made().named()));
  }

  /// From the start. What was written before now is looked over; what still may be is in doubt.
  private Progress everything(Progress before, long revision) {
    var start = Cursor.start(build).print();
    var doubt = before.doubt().filter(end -> end.isAfter(clock.instant()));
    return new Progress(revision, before.build(), Optional.of(start), doubt);
  }

  /// What was rendered with another build is rendered anew, from the start or where it goes on.
  private Progress orEverything(Progress progress) {
    var made = progress.cursor().map(Cursor::parse).map(Cursor::build).orElse(progress.build());
    return made.equals(build) ? progress : everything(progress, progress.revision());
  }

  private Delivery delivery(long revision) {
    return new Delivery(stock.pages(), new Mark(revision, build), snapshots::latest);
  }

  private boolean deliver(long revision, Edition edition) {
    var delivery = delivery(revision);
    return hold.keep()
        && delivery.put(edition.posts())
        && delivery.put(edition.lists())
        && (!edition.concernsTheSite() || stock.site().renewFront())
        && delivery.remove(edition.removals());
  }
}
