package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a revision changed, kept so that whoever renders pages knows which ones it touches.
///
/// @param everything whether all of the relay's pages are touched, as by a new title
/// @param cause the request that it came with; empty for the operators' own changes
public record RelayChange(
    Revision revision,
    List<AffectedPost> touches,
    boolean everything,
    Optional<ChangeCause> cause) {
  /// A post that was touched: where it stood in the lists before, and where it stands since.
  public record AffectedPost(PostId post, Optional<ListPosition> from, Optional<ListPosition> to) {}

  /// The request that a change came with, so that operators can follow it to the pages.
  ///
  /// @param request its name in the logs; empty where it has none
  /// @param at when it arrived
  public record ChangeCause(String request, Instant at) {}

  public RelayChange {
    touches = List.copyOf(touches);
  }

  /// The relay itself was opened or described anew.
  public static RelayChange ofRelay(Revision revision) {
    return new RelayChange(revision, List.of(), true, Optional.empty());
  }

  /// Posts were touched.
  public static RelayChange of(Revision revision, List<PostChange> changes) {
    var touches =
        changes.stream()
            .map(change -> new AffectedPost(change.post().id(), change.from(), change.to()))
            .toList();
    return new RelayChange(revision, touches, false, Optional.empty());
  }

  /// The same change, with the request that it came with.
  public RelayChange by(Optional<ChangeCause> request) {
    return new RelayChange(revision, touches, everything, request);
  }
}
