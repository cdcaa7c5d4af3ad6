package dk.blogstafet.editing;

import java.time.Instant;
import java.util.Optional;

/// A key that is trusted, or was.
///
/// @param owner who signs with it
/// @param from when it becomes valid
/// @param until when it is valid no longer
/// @param revoked when somebody took it back
/// @param addedBy the key that vouched for it; its own for one that the operators trust
/// @param version 1 when it was added, one more with each change; 0 for a key that stands in the
///   operators' set-up and not in the books
public record EditorKey(
    PublicKey key,
    String owner,
    Grant grant,
    Instant from,
    Instant until,
    Optional<Instant> revoked,
    KeyId addedBy,
    int version) {
  /// The most characters (code points) of an owner's name.
  public static final int OWNER = 80;

  private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  public EditorKey {
    var length = owner.codePointCount(0, owner.length());
    if (owner.isBlank() || length > OWNER || !from.isBefore(until) || version < 0) {
      throw new IllegalArgumentException("Unchecked key of " + owner);
    }
  }

  /// A new key that somebody vouches for.
  public static EditorKey added(
      PublicKey key, String owner, Grant grant, Instant from, Instant until, KeyId by) {
    return new EditorKey(key, owner, grant, from, until, Optional.empty(), by, 1);
  }

  /// The operators' own key: it stands in the set-up, and whoever changes that replaces it.
  public static EditorKey root(PublicKey key) {
    var none = Optional.<Instant>empty();
    return new EditorKey(key, "root", Grant.ALL, Instant.EPOCH, FOREVER, none, key.id(), 0);
  }

  /// Whether it stands in the books.
  public boolean isKept() {
    return version > 0;
  }

  public KeyId id() {
    return key.id();
  }

  /// Whether what it signs is good at this moment.
  public boolean isUsable(Instant now) {
    return revoked.isEmpty() && !now.isBefore(from) && now.isBefore(until);
  }

  /// The same key, taken back.
  public EditorKey revokedAt(Instant now) {
    return new EditorKey(
        key, owner, grant, from, until, Optional.of(revoked.orElse(now)), addedBy, version + 1);
  }

  /// The same key, valid no longer than this.
  public EditorKey endingAt(Instant end) {
    var sooner = end.isBefore(until) ? end : until;
    return new EditorKey(key, owner, grant, from, sooner, revoked, addedBy, version + 1);
  }
}
