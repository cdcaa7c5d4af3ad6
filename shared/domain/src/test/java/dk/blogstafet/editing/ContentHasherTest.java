package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every hash here was calculated by another program from the documentation:
///
///     import hashlib
///     def h(*values):
///         texts = [str(value).encode() for value in values]
///         return hashlib.sha256(b"".join(b"%d:%s" % (len(t), t) for t in texts)).hexdigest()
///     h("broer", "Broer af beton", "Om broer.\n\nOg om dem, der bygger dem.", "Hvorfor broer?",
///       "https://bro.dk/a?b=c", 2, "Ledelse", "Velfærd", "da", "open")
class ContentHasherTest {
  private static final Ed25519PublicKey KEY =
      new Ed25519PublicKey("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

  @Test
  void hashesARelayWithItsArticle() {
    var link = Optional.of(URI.create("https://bro.dk/a?b=c"));

    assertEquals(
        "d79a9de580f8612cec70f5d6a1bc4fb49181ceb4620fc49f7fb0376662312c70",
        ContentHasher.of(relay(Optional.of(new IntroductoryArticle("Hvorfor broer?", link)))));
  }

  @Test
  void hashesAnArticleWithoutALink() {
    assertEquals(
        "37dad4b57d83232c91c5dfe451347dfa4736d2a4cec148c7afdda30e0a8bd724",
        ContentHasher.of(
            relay(Optional.of(new IntroductoryArticle("Hvorfor broer?", Optional.empty())))));
  }

  @Test
  void hashesARelayWithoutAnArticle() {
    assertEquals(
        "91eeb3d8b73026fbf0669980738b314b25f024b480639f9bc3c0df670e85f651",
        ContentHasher.of(relay(Optional.empty())));
  }

  @Test
  void hashesAClosedRelayInEnglish() {
    var open = relay(Optional.empty());
    var closed =
        new Relay(
            open.id(),
            open.title(),
            open.introduction(),
            open.article(),
            open.categories(),
            Language.ENGLISH,
            Relay.RelayState.CLOSED);

    assertEquals(
        "bc554e986cd171781dc4cd4f666344cc5175aa99606337e0d8e7dbb909cd3027",
        ContentHasher.of(closed));
  }

  @Test
  void hashesTheSite() {
    assertEquals(
        "10400492a1057e71716ef8386bd3f4e72d7eb9234306d14197e66c57081d4b96",
        ContentHasher.of(DomainSamples.site("Stafetten")));
  }

  @Test
  void hashesAKeyForSomeRelays() {
    var relays = Set.of(new RelayId("skygge"), new RelayId("broer"));
    var grant =
        new KeyGrant(Set.of(KeyScope.KEYS, KeyScope.CORRECT, KeyScope.PUBLISH), false, relays);

    assertEquals(
        "09a406f66571c1ef51ff674c0ea1571dfa4ad59e707e0e32073f7565e488ad68",
        ContentHasher.of(EditorSamples.key(KEY, grant)));
  }

  @Test
  void hashesAKeyForAllRelays() {
    var key = EditorSamples.key(KEY, EditorSamples.everywhere(KeyScope.PUBLISH));

    assertEquals(
        "c8eb8d58814593d0a758391de39fd625170ac540f8e1f4ac292b199ef43460ab", ContentHasher.of(key));
    assertEquals(
        "1ae477b422768cbc41c558b4286c70c280b50f51f622966cf42d60f05603696d",
        ContentHasher.of(key.revokedAt(Instant.parse("2026-12-01T00:00:00.001Z"))));
  }

  @Test
  void hashesTheRootKey() {
    assertEquals(
        "c9300d9df5384d4db422e1ba0853ff7eca9004297c175832dada289654ed806c",
        ContentHasher.of(EditorKey.root(KEY)));
  }

  @Test
  void keepsTheHashOfAKeyWithEveryScopeOfVersion020() {
    var root = EditorKey.root(KEY);
    var scopes = EnumSet.range(KeyScope.PUBLISH, KeyScope.KEYS);
    var key =
        new EditorKey(
            KEY,
            root.owner(),
            new KeyGrant(scopes, true, Set.of()),
            root.from(),
            root.until(),
            root.revoked(),
            root.addedBy(),
            root.rotation(),
            root.device(),
            root.version());

    assertEquals(
        "0d70729f82ce850d7ca0543de7d20ce0b35a7d9cca93c570221e55d418c364a1", ContentHasher.of(key));
  }

  /// A rotation is visible in the new key's hash and in the old key's end.
  @Test
  void hashesTheEndOfARotatedKey() {
    var key = EditorSamples.key(KEY, KeyGrant.ALL);
    var heir = EditorSamples.publicKey().id();

    assertEquals(
        ContentHasher.of(key.endingAt(NOW.plusSeconds(9))),
        ContentHasher.of(key.rotatedInto(heir, NOW.plusSeconds(9))));
  }

  private static Relay relay(Optional<IntroductoryArticle> article) {
    var sample = DomainSamples.relay(new RelayId("broer"));
    return new Relay(
        sample.id(),
        sample.title(),
        sample.introduction(),
        article,
        sample.categories(),
        sample.language(),
        sample.state());
  }
}
