package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// A relay as it stands: its description, and what has happened to it so far.
///
/// @param version of the description: 1 as the relay was opened, one more each time it was
///   described anew
/// @param legs how many legs were given, withdrawn posts' included
/// @param newest the post that comes first in the list
public record Standing(
    Relay relay, int version, Revision revision, int legs, Counts counts, Optional<Post> newest) {
  /// A relay that has just been opened.
  public static Standing opening(Relay relay) {
    return new Standing(relay, 1, Revision.NONE.next(), 0, Counts.NONE, Optional.empty());
  }

  public RelayId id() {
    return relay.id();
  }

  public Track track() {
    return Track.of(relay.id());
  }

  /// The same relay, described anew. Its ids stay.
  public Standing described(Relay anew) {
    var kept = anew.identified(relay.feedId());
    return new Standing(kept, version + 1, revision.next(), legs, counts, newest);
  }

  /// The relay after these steps, taken as one change.
  Standing after(List<Step> steps, Optional<Post> thenNewest) {
    var thenCounts = counts;
    var thenLegs = legs;
    for (var step : steps) {
      thenCounts = step.from().map(thenCounts::minus).orElse(thenCounts);
      thenCounts = step.to().map(thenCounts::plus).orElse(thenCounts);
      thenLegs = Math.max(thenLegs, step.leg().number());
    }
    return new Standing(relay, version, revision.next(), thenLegs, thenCounts, thenNewest);
  }
}
