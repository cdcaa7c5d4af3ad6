package dk.blogstafet.editing;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Valid keys and actions for tests that do not depend on their values.
public final class EditorSamples {
  public static final Instant NOW = Instant.parse("2026-11-18T11:06:41.500Z");

  private EditorSamples() {}

  /// Returns a public key that no other test uses, without a known private key.
  public static Ed25519PublicKey publicKey() {
    var bytes = ByteBuffer.allocate(32);
    Stream.of(UUID.randomUUID(), UUID.randomUUID())
        .forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.hashCode()));
    return Ed25519PublicKey.of(bytes.array());
  }

  /// Returns a key that allows everything for a year.
  public static EditorKey key() {
    return key(publicKey(), KeyGrant.ALL);
  }

  public static EditorKey key(Ed25519PublicKey key, KeyGrant grant) {
    var until = NOW.plus(Duration.ofDays(365));
    return EditorKey.added(key, "Åse Øllgaard", grant, NOW, until, key.id());
  }

  public static KeyGrant everywhere(KeyScope... scopes) {
    return new KeyGrant(Set.of(scopes), true, Set.of());
  }

  /// Returns an action with a new idempotency key.
  public static SignedAction act(EditorKey key) {
    return act(key, UUID.randomUUID().toString(), NOW);
  }

  public static SignedAction act(EditorKey key, String name, Instant at) {
    var idempotencyKey = new IdempotencyKey(key.id(), name);
    return new SignedAction(key, idempotencyKey, "fingerprint of " + name, at, "request-1");
  }

  /// Returns the same key as read after a change.
  public static EditorKey revoked(EditorKey key) {
    return new EditorKey(
        key.key(),
        key.owner(),
        key.grant(),
        key.from(),
        key.until(),
        Optional.of(NOW),
        key.addedBy(),
        key.version() + 1);
  }
}
