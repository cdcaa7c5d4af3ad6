package dk.blogstafet.page;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How far each relay's pages have come, and who is at work on them: one renewal of a relay at a
/// time.
public interface RenderStates {
  /// Takes the relay's lease, unless another holds it.
  ///
  /// @param now a lease that ended before is nobody's
  /// @return how far the pages have come; empty while another holds the lease
  Optional<AcquiredLease> take(RelayId relay, Lease lease, Instant now);

  /// Notes how far the pages have come and gives the lease back.
  ///
  /// @param now when that was, for those who ask how old the pages are
  /// @return false where another has taken the lease meanwhile: nothing was noted
  boolean finish(RelayId relay, Lease lease, RenderProgress progress, Instant now);

  /// How far the pages have come, without taking anything.
  RenderProgress look(RelayId relay);

  /// How far the pages have come, and when a renewal last noted that.
  ProgressReport report(RelayId relay);

  /// How far a relay's pages have come, and since when.
  record ProgressReport(RenderProgress progress, Optional<Instant> noted) {}

  /// A lease: who has it and until when.
  record Lease(String holder, Instant until) {}

  /// A lease that was taken.
  ///
  /// @param unreturned whether somebody had it before and never gave it back; also where that can't
  ///   be told
  record AcquiredLease(RenderProgress progress, boolean unreturned) {}

  /// How far a relay's pages have come.
  ///
  /// @param revision the last revision that every page shows
  /// @param ahead up to which revision the pages of posts are there already: further than the rest
  ///   while a long gap is under way
  /// @param build with what everything was rendered last; empty before the first time
  /// @param cursor where a rendering of everything goes on; empty while none is under way
  /// @param doubt until when somebody who lost the lease may still write; after that, everything is
  ///   to be looked over. Empty while there is no such
  /// @param omissions what the pages lack because it can't be rendered
  record RenderProgress(
      long revision,
      long ahead,
      String build,
      Optional<String> cursor,
      Optional<Instant> doubt,
      Set<RenderOmission> omissions) {
    public static final RenderProgress NONE = new RenderProgress(0, "", Optional.empty());

    public RenderProgress {
      omissions = Collections.unmodifiableSet(new TreeSet<>(omissions));
    }

    /// Progress without doubt, and with nothing left out.
    public RenderProgress(long revision, String build, Optional<String> cursor) {
      this(revision, revision, build, cursor, Optional.empty(), Set.of());
    }

    /// The same progress, come to another revision.
    public RenderProgress at(long then) {
      return new RenderProgress(then, then, build, cursor, doubt, omissions);
    }

    /// The same progress, with the pages of posts come to a revision.
    public RenderProgress aheadTo(long then) {
      return new RenderProgress(revision, then, build, cursor, doubt, omissions);
    }

    /// The same progress, where everything was made with a build.
    public RenderProgress made(String with) {
      return new RenderProgress(revision, ahead, with, Optional.empty(), doubt, omissions);
    }

    /// The same progress, with a rendering of everything that goes on somewhere.
    public RenderProgress toGoOnAt(String then) {
      return new RenderProgress(revision, ahead, build, Optional.of(then), doubt, omissions);
    }

    /// The same progress, where somebody may still write until a moment.
    public RenderProgress doubtedUntil(Instant end) {
      return new RenderProgress(revision, ahead, build, cursor, Optional.of(end), omissions);
    }

    /// The same progress, where pages lack something else.
    public RenderProgress without(Set<RenderOmission> then) {
      return new RenderProgress(revision, ahead, build, cursor, doubt, then);
    }

    /// No progress, with the doubt that there is.
    public RenderProgress anew() {
      return new RenderProgress(0, 0, "", Optional.empty(), doubt, omissions);
    }

    /// Whether everything is to be looked over by now.
    public boolean isDoubtful(Instant now) {
      return doubt.filter(end -> !end.isAfter(now)).isPresent();
    }
  }
}
