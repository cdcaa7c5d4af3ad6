package dk.blogstafet.baton;

import java.time.Instant;
import java.util.Optional;

/// Who has the baton of a relay.
///
/// @param turn the number of the holder's turn
/// @param name empty if the author wants no public mention
/// @param since when the author accepted
/// @param isPublished whether the author's post is published, so that the next one can take over
public record BatonHolder(int turn, Optional<String> name, Instant since, boolean isPublished) {
  /// Returns the holder after the post was published.
  public BatonHolder published() {
    return new BatonHolder(turn, name, since, true);
  }
}
