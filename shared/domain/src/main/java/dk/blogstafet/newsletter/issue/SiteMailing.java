package dk.blogstafet.newsletter.issue;

import java.time.Instant;
import java.util.Optional;

/// Whether the site's newsletters are sent.
///
/// @param restored since when they wait for an operator, because the table was restored to an
///   earlier time
/// @param floor posts published up to then are never mailed
/// @param version counts from 1; 0 if not stored
public record SiteMailing(Optional<Instant> restored, Instant floor, int version) {
  /// The state before anything happened.
  public static final SiteMailing NONE = new SiteMailing(Optional.empty(), Instant.EPOCH, 0);

  SiteMailing restored(Instant at) {
    return new SiteMailing(Optional.of(at), floor, version + 1);
  }

  /// Returns the state after an operator released sending.
  SiteMailing released(Instant now) {
    return new SiteMailing(Optional.empty(), now, version + 1);
  }
}
