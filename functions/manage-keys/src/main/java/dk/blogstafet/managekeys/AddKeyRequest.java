package dk.blogstafet.managekeys;

import dk.blogstafet.editing.Ed25519PublicKey;
import dk.blogstafet.editing.KeyDraft;
import dk.blogstafet.gateway.signed.JsonBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request about a new key asks for.
///
/// @param proof that the new key's secret half is there
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

  /// What a request about a key that is there asks for.
  ///
  /// @param version of the key that it is based on
  record ChangeKeyRequest(int version, KeyDraft draft) {
    static ChangeKeyRequest of(JsonBody json) {
      var version = json.version("version");
      var draft =
          new KeyDraft(null, null, json.texts("scopes"), json.texts("relays"), json.text("until"));
      return new ChangeKeyRequest(version, draft);
    }
  }

  /// The new key, if it is one.
  Optional<Ed25519PublicKey> key() {
    return Optional.ofNullable(draft.publicKey()).flatMap(Ed25519PublicKey::parse);
  }
}
