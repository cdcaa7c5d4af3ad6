package dk.blogstafet.local.editing.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.KeyTree;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A key as a site shows it to those who look after its keys.
///
/// @param json as `GET /api/keys` has it (docs/writing.md)
public record SiteKey(JsonNode json) {
  /// The keys in an answer of a site.
  public static List<SiteKey> read(JsonNode answer) {
    return StreamSupport.stream(answer.path("keys").spliterator(), false)
        .map(SiteKey::new)
        .toList();
  }

  /// Keys as a site would answer.
  public static ObjectNode answer(List<EditorKey> keys) {
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("keys");
    keys.stream().map(key -> of(key).json).forEach(list::add);
    return body;
  }

  /// A key as a site would show it.
  public static SiteKey of(EditorKey key) {
    var json = CommandOutput.text("key", key.id().thumbprint());
    json.put("publicKey", key.key().x()).put("owner", key.owner());
    var scopes = json.putArray("scopes");
    key.grant().scopes().stream().sorted().map(KeyScope::label).forEach(scopes::add);
    var relays = json.putArray("relays");
    if (key.grant().everywhere()) {
      relays.add("*");
    }
    key.grant().relays().stream().map(RelayId::slug).sorted().forEach(relays::add);
    json.put("from", key.from().toString()).put("until", key.until().toString());
    key.revoked().ifPresent(at -> json.put("revoked", at.toString()));
    json.put("addedBy", key.addedBy().thumbprint());
    key.rotation().ifPresent(it -> put(json.putObject("rotation"), it));
    return new SiteKey(json.put("version", key.version()));
  }

  private static void put(ObjectNode json, EditorKey.KeyRotation rotation) {
    json.put("heir", rotation.heir().thumbprint()).put("until", rotation.until().toString());
  }

  /// What a key made, and what that made, as far as it is still good.
  public static List<SiteKey> madeBy(String id, List<SiteKey> keys, Instant now) {
    var tree = new KeyTree<>(keys, SiteKey::id, SiteKey::maker);
    return tree.madeBy(id, id).stream().filter(key -> key.isGood(now)).toList();
  }

  String id() {
    return json.path("key").asText();
  }

  /// The key that made it; its own, or none, for one that the operators trust.
  String maker() {
    return json.path("addedBy").asText();
  }

  /// Returns the names of the scopes.
  public List<String> scopes() {
    return texts("scopes");
  }

  /// Returns the relays that it is for; `*` for all.
  public List<String> relays() {
    return texts("relays");
  }

  private List<String> texts(String name) {
    return StreamSupport.stream(json.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  boolean isRevoked() {
    return json.hasNonNull("revoked");
  }

  boolean isGood(Instant now) {
    return !isRevoked() && now.isBefore(until());
  }

  private Instant until() {
    return Instant.parse(json.path("until").asText());
  }

  /// Until when it is good, or was before it was rotated.
  private Instant bound() {
    var rotated = json.path("rotation").path("until");
    return rotated.isTextual() ? Instant.parse(rotated.asText()) : until();
  }

  /// Its owner, scopes, relays, end, and the key that added it, in one line.
  public String line(CommandMessages messages) {
    var made =
        maker().isEmpty() || maker().equals(id()) ? "" : messages.text("key.line.maker", maker());
    var heir = json.path("rotation").path("heir");
    var rotated = heir.isTextual() ? messages.text("key.line.heir", heir.asText()) : "";
    return id() + "  " + json.path("owner").asText() + "  " + rights(messages) + rotated + made;
  }

  private String rights(CommandMessages messages) {
    var everywhere = messages.text("key.line.everywhere");
    var where = relays().stream().collect(Collectors.joining(", ")).replace("*", everywhere);
    var end = isRevoked() ? "revoked" : "until";
    return messages.text(
        "key.line." + end, String.join(", ", scopes()), where, json.path(end).asText());
  }

  /// What an administrator should look at in a valid key; empty if nothing is unusual.
  ///
  /// @param maker the key that added it, if the site shows that
  Optional<String> warning(Optional<SiteKey> maker, Instant now, CommandMessages messages) {
    if (!isGood(now) || maker.isEmpty() || maker.get().id().equals(id())) {
      return Optional.empty();
    }
    if (maker.get().isRevoked()) {
      return Optional.of(messages.text("key.warn.revoked-maker"));
    }
    var bound = maker.get().bound();
    return until().isAfter(bound)
        ? Optional.of(messages.text("key.warn.outlives-maker", bound))
        : Optional.empty();
  }
}
