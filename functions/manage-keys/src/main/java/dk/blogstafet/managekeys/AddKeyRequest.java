package dk.blogstafet.managekeys;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.gateway.signed.JsonBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of a request to add a key.
///
/// @param proof proves possession of the new key's private half
record AddKeyRequest(KeyDraft draft, @Nullable String proof) {
  static AddKeyRequest ofAddition(JsonBody json) {
    var draft =
        new KeyDraft(
            json.text("publicKey"),
            json.text("owner"),
            json.texts("scopes"),
            json.texts("relays"),
            json.text("until"));
    return new AddKeyRequest(draft, json.text("proof"));
  }

  static AddKeyRequest ofRotation(JsonBody json) {
    var draft =
        new KeyDraft(json.text("publicKey"), null, List.of(), List.of(), json.text("until"));
    return new AddKeyRequest(draft, json.text("proof"));
  }

  /// The body of a request to change an existing key.
  ///
  /// @param version of the key that the change is based on
  record ChangeKeyRequest(int version, KeyDraft draft) {
    static ChangeKeyRequest of(JsonBody json) {
      var version = json.version("version");
      var draft =
          new KeyDraft(null, null, json.texts("scopes"), json.texts("relays"), json.text("until"));
      return new ChangeKeyRequest(version, draft);
    }
  }

  /// Returns the new key, if it is valid.
  Optional<Ed25519PublicKey> key() {
    return Optional.ofNullable(draft.publicKey()).flatMap(Ed25519PublicKey::parse);
  }
}
