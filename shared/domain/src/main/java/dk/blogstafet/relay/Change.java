package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// What a revision changed, kept so that whoever renders pages knows which ones it touches.
///
/// @param everything whether all of the relay's pages are touched, as by a new title
public record Change(Revision revision, List<Touch> touches, boolean everything) {
  /// A post that was touched: where it stood in the lists before, and where it stands since.
  public record Touch(PostId post, Optional<Spot> from, Optional<Spot> to) {}

  public Change {
    touches = List.copyOf(touches);
  }

  /// The relay itself was opened or described anew.
  public static Change ofRelay(Revision revision) {
    return new Change(revision, List.of(), true);
  }

  /// Posts were touched.
  public static Change of(Revision revision, List<Step> steps) {
    var touches =
        steps.stream().map(step -> new Touch(step.post().id(), step.from(), step.to())).toList();
    return new Change(revision, touches, false);
  }
}
