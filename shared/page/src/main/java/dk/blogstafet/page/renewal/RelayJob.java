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
import java.util.function.Function;

/// One relay's work, with one site description, while somebody holds its lease.
final class RelayJob {
  /// The most changes taken together: with 25 posts each they fit one edition.
  private static final int CHANGES = 8;

  /// How often a relay may move while its rows are read.
  private static final int READS = 20;

  private final Workshop.Stock stock;
  private final Clock clock;
  private final RelayId relay;
  private final Hold hold;
  private final String build;
  private final Renderer renderer;
  private final SliceComposer slices;

  /// The relay as it was read last.
  private Standing standing;

  /// Up to which revision the pages of all posts are there.
  private long ahead;

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
    this.standing = standing;
    this.relay = standing.id();
    this.hold = hold;
    this.clock = clock;
    this.slices = new SliceComposer(stock.posts(), renderer, stock.pages());
  }

  /// Renders what changed since, or decides that everything must be rendered.
  Optional<Progress> catchUp(Progress before) {
    var revision = standing.revision().number();
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
    var snapshot = snapshot(standing -> slices.compose(standing, cursor));
    if (!goAhead(before.revision(), snapshot.revision())
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
        snapshot(standing -> GapComposer.compose(stock.posts(), renderer, standing, touched));
    var last = changes.getLast().revision().number();
    return goAhead(last, snapshot.revision()) && deliver(snapshot.revision(), snapshot.made())
        ? Optional.of(before.at(last))
        : Optional.empty();
  }

  /// Lists show the relay as it stands, which may be further on than the changes that we are at:
  /// the posts that came since are put there first, so that no list links to nothing.
  private boolean goAhead(long from, long to) {
    ahead = Math.max(ahead, from);
    while (ahead < to) {
      var changes = stock.posts().changes(relay, new Revision(ahead), CHANGES);
      var touched = new Touched(changes);
      var made =
          snapshot(standing -> GapComposer.ahead(stock.posts(), renderer, standing, touched));
      if (!hold.keep() || !delivery(to).putMissing(made.made())) {
        return false;
      }
      ahead = changes.isEmpty() ? to : changes.getLast().revision().number();
    }
    return true;
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
    var mark = new Mark(revision, build);
    return new Delivery(stock.pages(), mark, () -> reread().revision().number());
  }

  private boolean deliver(long revision, Edition edition) {
    var delivery = delivery(revision);
    return hold.keep()
        && delivery.put(edition.posts())
        && delivery.put(edition.lists())
        && (!edition.concernsTheSite() || stock.site().renewFront())
        && delivery.remove(edition.removals());
  }

  private <T> Snapshot<T> snapshot(Function<Standing, T> compose) {
    for (var read = 0; read < READS; read++) {
      var seen = standing;
      var made = compose.apply(seen);
      if (reread().revision().equals(seen.revision())) {
        return new Snapshot<>(made, seen.revision().number());
      }
    }
    throw new IllegalStateException(
        "The relay " + relay + " moves faster than it can be read. The next renewal tries again.");
  }

  private Standing reread() {
    standing = stock.relays().find(relay).orElseThrow();
    return standing;
  }

  /// Something made from the relay as it stood at one revision.
  private record Snapshot<T>(T made, long revision) {}
}
