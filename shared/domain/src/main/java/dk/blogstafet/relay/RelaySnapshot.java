package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// A relay as it stands: its description, and what has happened to it so far.
///
/// @param version of the description: 1 as the relay was opened, one more each time it was
///   described anew
/// @param legs how many legs were given, withdrawn posts' included
/// @param newest the post that comes first in the list
public record RelaySnapshot(
    Relay relay,
    int version,
    Revision revision,
    int legs,
    PostCounts counts,
    Optional<PostSummary> newest) {
  /// A relay that has just been opened.
  public static RelaySnapshot opening(Relay relay) {
    return new RelaySnapshot(relay, 1, Revision.NONE.next(), 0, PostCounts.NONE, Optional.empty());
  }

  public RelayId id() {
    return relay.id();
  }

  public PostListId listId() {
    return PostListId.of(relay.id());
  }

  /// The same relay, described anew. Its ids stay.
  public RelaySnapshot described(Relay anew) {
    var kept = anew.identified(relay.feedId());
    return new RelaySnapshot(kept, version + 1, revision.next(), legs, counts, newest);
  }

  /// The relay after these steps, taken as one change.
  RelaySnapshot after(List<PostChange> changes, Optional<PostSummary> thenNewest) {
    var thenCounts = counts;
    var thenLegs = legs;
    for (var change : changes) {
      thenCounts = change.from().map(thenCounts::minus).orElse(thenCounts);
      thenCounts = change.to().map(thenCounts::plus).orElse(thenCounts);
      thenLegs = Math.max(thenLegs, change.leg().number());
    }
    return new RelaySnapshot(relay, version, revision.next(), thenLegs, thenCounts, thenNewest);
  }
}
