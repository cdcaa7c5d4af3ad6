package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The render progress and the lease of each relay. One renewal of a relay runs at a time.
public interface RenderStates {
  /// Acquires the relay's lease, unless another process holds it.
  ///
  /// @param now a lease that expired before this is free
  /// @return the render progress; empty while another process holds the lease
  Optional<AcquiredLease> acquire(RelayId relay, Lease lease, Instant now);

  /// Stores the render progress and releases the lease.
  ///
  /// @param now the time of the change, shown in status reports
  /// @return false if another process has acquired the lease: nothing was stored
  boolean finish(RelayId relay, Lease lease, RenderProgress progress, Instant now);

  /// Returns the render progress without acquiring the lease.
  RenderProgress progress(RelayId relay);

  /// Returns the render progress and the time when a renewal last stored it.
  ProgressReport report(RelayId relay);

  /// A relay's render progress, and when it was stored.
  record ProgressReport(RenderProgress progress, Optional<Instant> noted) {}

  /// A lease: its holder and its expiry.
  record Lease(String holder, Instant until) {}

  /// An acquired lease.
  ///
  /// @param unreleased whether the previous holder never released it; also true if that is unknown
  record AcquiredLease(RenderProgress progress, boolean unreleased) {}

  /// The render progress of a relay's pages.
  ///
  /// @param revision the last revision that every page shows
  /// @param ahead the revision that all post pages show; higher than `revision` while a long gap is
  ///   being rendered
  /// @param cards the last revision whose changes the share cards show; lower than `revision` until
  ///   they are drawn
  /// @param build the renderer build of the last complete rendering; empty before the first
  /// @param cursor where a full rebuild continues; empty if none is running
  /// @param doubt until when a process that lost the lease may still write. After that, all pages
  ///   must be verified. Empty if there is no such process
  /// @param omissions what the pages leave out because it can't be rendered
  record RenderProgress(
      long revision,
      long ahead,
      long cards,
      String build,
      Optional<String> cursor,
      Optional<Instant> doubt,
      Set<RenderOmission> omissions) {
    public static final RenderProgress NONE = new RenderProgress(0, "", Optional.empty());

    public RenderProgress {
      omissions = Collections.unmodifiableSet(new TreeSet<>(omissions));
    }

    /// Creates progress without doubt and without omissions.
    public RenderProgress(long revision, String build, Optional<String> cursor) {
      this(revision, revision, revision, build, cursor, Optional.empty(), Set.of());
    }

    /// Returns the same progress at another revision.
    public RenderProgress withRevision(long then) {
      return new RenderProgress(then, then, cards, build, cursor, doubt, omissions);
    }

    /// Returns the same progress, with the post pages at another revision.
    public RenderProgress withAhead(long then) {
      return new RenderProgress(revision, then, cards, build, cursor, doubt, omissions);
    }

    /// Returns the same progress, with the share cards at another revision.
    public RenderProgress withCards(long then) {
      return new RenderProgress(revision, ahead, then, build, cursor, doubt, omissions);
    }

    /// Returns the same progress, with everything rendered by the given build.
    public RenderProgress withBuild(String with) {
      return new RenderProgress(revision, ahead, cards, with, Optional.empty(), doubt, omissions);
    }

    /// Returns the same progress, with a full rebuild that continues at the given cursor.
    public RenderProgress withCursor(String then) {
      return new RenderProgress(revision, ahead, cards, build, Optional.of(then), doubt, omissions);
    }

    /// Returns the same progress, where another process may still write until the given time.
    public RenderProgress withDoubtUntil(Instant end) {
      return new RenderProgress(revision, ahead, cards, build, cursor, Optional.of(end), omissions);
    }

    /// Returns the same progress with other omissions.
    public RenderProgress withOmissions(Set<RenderOmission> then) {
      return new RenderProgress(revision, ahead, cards, build, cursor, doubt, then);
    }

    /// Returns empty progress that keeps the doubt.
    public RenderProgress restarted() {
      return new RenderProgress(0, 0, 0, "", Optional.empty(), doubt, omissions);
    }

    /// Returns whether all pages must be verified now.
    public boolean isDoubtful(Instant now) {
      return doubt.filter(end -> !end.isAfter(now)).isPresent();
    }
  }
}
