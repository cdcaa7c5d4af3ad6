package dk.blogstafet.editing;

import java.time.Instant;
import java.util.Optional;

/// A key that is trusted, or was.
///
/// @param owner who signs with it
/// @param from when it becomes valid
/// @param until when it is valid no longer
/// @param revoked when somebody took it back
/// @param addedBy the key that made it, by vouching for it or by rotating into it; its own for one
///   that the operators trust
/// @param rotation how it was rotated; empty while it wasn't, and for what version 0.1.0 rotated
/// @param version 1 when it was added, one more with each change; 0 for a key that stands in the
///   operators' set-up and not in the books
public record EditorKey(
    Ed25519PublicKey key,
    String owner,
    KeyGrant grant,
    Instant from,
    Instant until,
    Optional<Instant> revoked,
    KeyId addedBy,
    Optional<KeyRotation> rotation,
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

  /// How a key was rotated: which key took its place, and until when it was good before that.
  public record KeyRotation(KeyId heir, Instant until) {}

  /// A key that was never rotated.
  public EditorKey(
      Ed25519PublicKey key,
      String owner,
      KeyGrant grant,
      Instant from,
      Instant until,
      Optional<Instant> revoked,
      KeyId addedBy,
      int version) {
    this(key, owner, grant, from, until, revoked, addedBy, Optional.empty(), version);
  }

  /// A new key that somebody vouches for.
  public static EditorKey added(
      Ed25519PublicKey key, String owner, KeyGrant grant, Instant from, Instant until, KeyId by) {
    return new EditorKey(key, owner, grant, from, until, Optional.empty(), by, 1);
  }

  /// The operators' own key: it stands in the set-up, and whoever changes that replaces it.
  public static EditorKey root(Ed25519PublicKey key) {
    return unkept(key, "root");
  }

  /// What operators act with who have the tables' credentials and no key: the trail names the key
  /// that they act on, and them as its owner.
  public static EditorKey operator(Ed25519PublicKey subject) {
    return unkept(subject, "operator");
  }

  private static EditorKey unkept(Ed25519PublicKey key, String owner) {
    var none = Optional.<Instant>empty();
    return new EditorKey(key, owner, KeyGrant.ALL, Instant.EPOCH, FOREVER, none, key.id(), 0);
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

  /// Until when it is good, or was before it was rotated: no key that it makes may end later.
  public Instant bound() {
    return rotation.map(KeyRotation::until).orElse(until);
  }

  /// The same new key, valid no longer than its maker.
  public EditorKey within(EditorKey maker) {
    var latest = maker.isKept() && maker.until.isBefore(until) ? maker.until : until;
    return new EditorKey(key, owner, grant, from, latest, revoked, addedBy, rotation, version);
  }

  /// The same key, taken back.
  public EditorKey revokedAt(Instant now) {
    var end = Optional.of(revoked.orElse(now));
    return new EditorKey(key, owner, grant, from, until, end, addedBy, rotation, version + 1);
  }

  /// The same key, valid no longer than this.
  public EditorKey endingAt(Instant end) {
    var sooner = end.isBefore(until) ? end : until;
    return new EditorKey(key, owner, grant, from, sooner, revoked, addedBy, rotation, version + 1);
  }

  /// The same key after another took its place; it ends then or sooner.
  public EditorKey rotatedInto(KeyId heir, Instant end) {
    var sooner = endingAt(end).until;
    var taken = Optional.of(new KeyRotation(heir, until));
    return new EditorKey(key, owner, grant, from, sooner, revoked, addedBy, taken, version + 1);
  }

  /// The same key with other rights, or another end.
  public EditorKey changedTo(KeyGrant other, Instant end) {
    return new EditorKey(key, owner, other, from, end, revoked, addedBy, rotation, version + 1);
  }
}
