package dk.blogstafet.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;

/// An entry of the audit log as JSON, with everything that its hash covers.
final class AuditEntryJson {
  private AuditEntryJson() {}

  static ObjectNode write(AuditEntry entry) {
    var result = entry.result();
    return JsonNodeFactory.instance
        .objectNode()
        .put("chain", entry.chain())
        .put("number", entry.number())
        .put("previous", entry.previous())
        .put("at", entry.at().toString())
        .put("key", entry.key().thumbprint())
        .put("owner", entry.owner())
        .put("upload", entry.upload())
        .put("deed", result.actionType().label())
        .put("relay", result.relay().map(RelayId::slug).orElse(""))
        .put("name", result.name())
        .put("leg", result.leg())
        .put("from", result.from())
        .put("to", result.to())
        .put("revision", result.revision())
        .put("before", entry.before())
        .put("after", entry.after())
        .put("hash", entry.hash());
  }

  /// Reads an entry.
  ///
  /// @throws RuntimeException if it isn't one
  static AuditEntry read(JsonNode json) {
    return new AuditEntry(
        text(json, "chain"),
        json.path("number").asLong(),
        text(json, "previous"),
        Instant.parse(text(json, "at")),
        new KeyId(text(json, "key")),
        text(json, "owner"),
        text(json, "upload"),
        effect(json),
        text(json, "before"),
        text(json, "after"));
  }

  private static ActionResult effect(JsonNode json) {
    return new ActionResult(
        ActionType.of(text(json, "deed")),
        Optional.of(text(json, "relay")).filter(slug -> !slug.isEmpty()).map(RelayId::new),
        text(json, "name"),
        json.path("leg").asInt(),
        json.path("from").asInt(),
        json.path("to").asInt(),
        json.path("revision").asLong());
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asText();
  }
}
