package dk.blogstafet.editing.key;

import java.time.Instant;
import java.util.Optional;

/// An editor's key, trusted now or in the past.
///
/// @param owner the person who signs with it
/// @param from the start of its validity
/// @param until the end of its validity
/// @param revoked when it was revoked
/// @param addedBy the key that created it, by vouching or by rotation; its own id if operators
///   trust it
/// @param rotation its rotation; empty if not rotated, or rotated by version 0.1.0
/// @param device what makes it an editor's device; empty for other keys
/// @param version 1 when added, incremented by each change; 0 for a key that is configured by the
///   operators and not stored
public record EditorKey(
    Ed25519PublicKey key,
    String owner,
    KeyGrant grant,
    Instant from,
    Instant until,
    Optional<Instant> revoked,
    KeyId addedBy,
    Optional<KeyRotation> rotation,
    Optional<DeviceMembership> device,
    int version) {
  /// The maximum length of an owner's name in characters (code points).
  public static final int OWNER = 80;

  private static final String OPERATOR = "operator";

  /// The end of a key that doesn't expire.
  public static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  public EditorKey {
    var length = owner.codePointCount(0, owner.length());
    if (owner.isBlank() || length > OWNER || !from.isBefore(until) || version < 0) {
      throw new IllegalArgumentException("Invalid key of " + owner);
    }
  }

  /// A key's rotation: the key that replaced it, and its end of validity before that.
  public record KeyRotation(KeyId heir, Instant until) {}

  /// Creates a key that was never rotated and is no editor's device.
  public EditorKey(
      Ed25519PublicKey key,
      String owner,
      KeyGrant grant,
      Instant from,
      Instant until,
      Optional<Instant> revoked,
      KeyId addedBy,
      int version) {
    this(
        key,
        owner,
        grant,
        from,
        until,
        revoked,
        addedBy,
        Optional.empty(),
        Optional.empty(),
        version);
  }

  /// Creates a new key that another key vouches for.
  public static EditorKey added(
      Ed25519PublicKey key, String owner, KeyGrant grant, Instant from, Instant until, KeyId by) {
    return new EditorKey(key, owner, grant, from, until, Optional.empty(), by, 1);
  }

  /// Creates the operators' root key. It is part of the configuration and replaced there.
  public static EditorKey root(Ed25519PublicKey key) {
    return unstored(key, "root");
  }

  /// Creates the key for operators who act with the tables' credentials and without a key. The
  /// audit log names the key that they change, and the operators as its owner.
  public static EditorKey operator(Ed25519PublicKey subject) {
    return unstored(subject, OPERATOR);
  }

  /// Returns whether it stands for operators who act without a key.
  public boolean isOperator() {
    return !isStored() && owner.equals(OPERATOR);
  }

  private static EditorKey unstored(Ed25519PublicKey key, String owner) {
    var none = Optional.<Instant>empty();
    return new EditorKey(key, owner, KeyGrant.ALL, Instant.EPOCH, FOREVER, none, key.id(), 0);
  }

  /// Returns whether the key is stored.
  public boolean isStored() {
    return version > 0;
  }

  public KeyId id() {
    return key.id();
  }

  /// Returns whether signatures with this key are valid at this time.
  public boolean isUsable(Instant now) {
    return revoked.isEmpty() && !now.isBefore(from) && now.isBefore(until);
  }

  /// Returns the end of its validity, or the end before it was rotated. No key that it creates may
  /// be valid longer.
  public Instant latestEnd() {
    return rotation.map(KeyRotation::until).orElse(until);
  }

  /// Returns the same new key, valid no longer than the key that created it.
  public EditorKey limitedTo(EditorKey maker) {
    var latest = maker.isStored() && maker.until.isBefore(until) ? maker.until : until;
    return with(grant, latest, revoked, rotation, device, version);
  }

  /// Returns the same key, revoked.
  public EditorKey revokedAt(Instant now) {
    var end = Optional.of(revoked.orElse(now));
    return with(grant, until, end, rotation, device, version + 1);
  }

  /// Returns the same key, valid no longer than this.
  public EditorKey endingAt(Instant end) {
    var sooner = end.isBefore(until) ? end : until;
    return with(grant, sooner, revoked, rotation, device, version + 1);
  }

  /// Returns the same key after its rotation, valid until this time at most.
  public EditorKey rotatedInto(KeyId heir, Instant end) {
    var sooner = endingAt(end).until;
    var taken = Optional.of(new KeyRotation(heir, until));
    return with(grant, sooner, revoked, taken, device, version + 1);
  }

  /// Returns the same key with another grant, or another end.
  public EditorKey changedTo(KeyGrant other, Instant end) {
    return with(other, end, revoked, rotation, device, version + 1);
  }

  /// Returns the same key as an editor's device.
  public EditorKey asDevice(Optional<DeviceMembership> membership) {
    return with(grant, until, revoked, rotation, membership, version);
  }

  /// Returns the same key with the grant of its editor.
  public EditorKey granted(KeyGrant editors) {
    return with(editors, until, revoked, rotation, device, version);
  }

  /// Returns the same device after its first use on a day.
  public EditorKey usedUntil(DeviceMembership use, Instant end) {
    return with(grant, end, revoked, rotation, Optional.of(use), version + 1);
  }

  private EditorKey with(
      KeyGrant rights,
      Instant end,
      Optional<Instant> revocation,
      Optional<KeyRotation> heir,
      Optional<DeviceMembership> membership,
      int number) {
    return new EditorKey(
        key, owner, rights, from, end, revocation, addedBy, heir, membership, number);
  }
}
