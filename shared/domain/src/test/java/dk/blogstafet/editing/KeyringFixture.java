package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.MemoryRelayStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A keyring with keys in memory.
public abstract class KeyringFixture {
  protected static final Instant TONIGHT = Instant.parse("2026-11-18T23:00:00Z");
  protected static final String LATE = "8999-12-31";

  protected final MemoryEditors editors = new MemoryEditors(new MemoryRelayStore(), () -> NOW);
  protected final Keyring keyring =
      new Keyring(editors, Optional.empty(), false, Clock.fixed(NOW, DanishTime.ZONE));

  protected void assertExceeds(EditorKey by, EditorKey key, KeyDraft wish) {
    assertEquals(new KeyChangeOutcome.ExceedsGrant(), keyring.change(act(by), key.id(), 1, wish));
    assertEquals(Optional.of(key), editors.find(key.id()));
  }

  protected EditorKey trusted(KeyGrant grant, Instant until) {
    var own = EditorSamples.publicKey();
    var key = EditorKey.added(own, "Bo", grant, NOW, until, own.id());
    editors.trust(key);
    return key;
  }

  protected EditorKey rotated(EditorKey key, @Nullable String until) {
    var draft = new KeyDraft(EditorSamples.publicKey().x(), null, List.of(), List.of(), until);
    return assertInstanceOf(KeyChangeOutcome.Done.class, keyring.rotate(act(key), draft)).key();
  }

  protected EditorKey added(EditorKey by, @Nullable String until) {
    var scopes = List.of("publish", "keys");
    var draft = new KeyDraft(EditorSamples.publicKey().x(), "Bo", scopes, List.of("*"), until);
    return assertInstanceOf(KeyChangeOutcome.Done.class, keyring.add(act(by), draft)).key();
  }

  protected static KeyDraft draft(Ed25519PublicKey key) {
    return new KeyDraft(key.x(), null, List.of(), List.of(), null);
  }

  protected static KeyDraft wish(List<String> scopes, List<String> relays, @Nullable String until) {
    return new KeyDraft(null, null, scopes, relays, until);
  }
}
