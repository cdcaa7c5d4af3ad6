package dk.blogstafet.newsletter.issue;

import java.time.Instant;
import java.util.Optional;

/// Whether the site's newsletters are sent.
///
/// @param restored since when they wait for an operator, because a table was restored to an earlier
///   time
/// @param floor posts published up to then are never mailed
/// @param origin the store that this was written to ([Issues#origin]); empty before the first sweep
/// @param version counts from 1; 0 if not stored
public record SiteMailing(Optional<Instant> restored, Instant floor, String origin, int version) {
  /// The state before anything happened.
  public static final SiteMailing NONE = new SiteMailing(Optional.empty(), Instant.EPOCH, 0);

  /// Creates the state before the first sweep of a store.
  public SiteMailing(Optional<Instant> restored, Instant floor, int version) {
    this(restored, floor, "", version);
  }

  /// Returns the state as written to a store.
  public SiteMailing from(String store) {
    return new SiteMailing(restored, floor, store, version + 1);
  }

  /// Returns the state after a restore: newsletters wait for an operator.
  public SiteMailing restored(Instant at) {
    return new SiteMailing(Optional.of(at), floor, origin, version + 1);
  }

  /// Returns the state after an operator released sending from a store.
  public SiteMailing released(Instant now, String store) {
    return new SiteMailing(Optional.empty(), now, store, version + 1);
  }
}
