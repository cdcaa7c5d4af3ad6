package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a revision changed, kept so that whoever renders pages knows which ones it touches.
///
/// @param everything whether all of the relay's pages are touched, as by a new title
/// @param cause the request that it came with; empty for the operators' own changes
public record Change(
    Revision revision, List<Touch> touches, boolean everything, Optional<Cause> cause) {
  /// A post that was touched: where it stood in the lists before, and where it stands since.
  public record Touch(PostId post, Optional<Spot> from, Optional<Spot> to) {}

  /// The request that a change came with, so that operators can follow it to the pages.
  ///
  /// @param request its name in the logs; empty where it has none
  /// @param at when it arrived
  public record Cause(String request, Instant at) {}

  public Change {
    touches = List.copyOf(touches);
  }

  /// The relay itself was opened or described anew.
  public static Change ofRelay(Revision revision) {
    return new Change(revision, List.of(), true, Optional.empty());
  }

  /// Posts were touched.
  public static Change of(Revision revision, List<Step> steps) {
    var touches =
        steps.stream().map(step -> new Touch(step.post().id(), step.from(), step.to())).toList();
    return new Change(revision, touches, false, Optional.empty());
  }

  /// The same change, with the request that it came with.
  public Change by(Optional<Cause> request) {
    return new Change(revision, touches, everything, request);
  }
}
