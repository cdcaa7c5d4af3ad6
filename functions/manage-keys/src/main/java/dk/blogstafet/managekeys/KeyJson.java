package dk.blogstafet.managekeys;

import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.List;

/// Writes keys as JSON.
final class KeyJson {
  private static final String JSON = "application/json";
  private static final Comparator<EditorKey> ORDER =
      Comparator.comparing(EditorKey::from).thenComparing(key -> key.id().thumbprint());

  private KeyJson() {}

  /// Responds with one key.
  static GatewayResponse one(EditorKey key) {
    return answer(JsonWriter.object(json -> write(json, key)));
  }

  /// Responds with keys, the oldest first.
  static GatewayResponse list(List<EditorKey> keys) {
    var ordered = keys.stream().sorted(ORDER).toList();
    return answer(JsonWriter.object(json -> json.objects("keys", ordered, KeyJson::write)));
  }

  static GatewayResponse answer(String body) {
    return GatewayResponse.of(200, JSON, body).with("cache-control", "no-store");
  }

  private static void write(JsonWriter json, EditorKey key) {
    json.text("key", key.id().thumbprint());
    json.text("publicKey", key.key().x());
    json.text("owner", key.owner());
    json.texts("scopes", key.grant().scopes().stream().sorted().map(KeyScope::label).toList());
    json.texts("relays", relays(key.grant()));
    json.text("from", key.from().toString());
    json.text("until", key.until().toString());
    json.text("revoked", key.revoked().map(Object::toString));
    json.text("addedBy", key.addedBy().thumbprint());
    key.device().ifPresent(it -> json.object("device", device -> write(device, it)));
    key.rotation().ifPresent(it -> json.object("rotation", rotation -> write(rotation, it)));
    json.number("version", key.version());
  }

  private static void write(JsonWriter json, DeviceMembership device) {
    json.text("editor", device.editor().hash());
    json.text("passkey", device.passkey().map(PasskeyId::hash));
    json.text("browser", device.browser());
    json.text("used", device.used().toString());
  }

  private static void write(JsonWriter json, EditorKey.KeyRotation rotation) {
    json.text("heir", rotation.heir().thumbprint());
    json.text("until", rotation.until().toString());
  }

  /// Writes relays in the format of requests.
  static List<String> relays(KeyGrant grant) {
    return grant.everywhere()
        ? List.of("*")
        : grant.relays().stream().map(RelayId::slug).sorted().toList();
  }
}
