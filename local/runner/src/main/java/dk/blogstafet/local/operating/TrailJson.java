package dk.blogstafet.local.operating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.Entry;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;

/// A line of the trail as JSON, with everything that its hash is made of.
final class TrailJson {
  private TrailJson() {}

  static ObjectNode write(Entry entry) {
    var effect = entry.effect();
    return JsonNodeFactory.instance
        .objectNode()
        .put("chain", entry.chain())
        .put("number", entry.number())
        .put("previous", entry.previous())
        .put("at", entry.at().toString())
        .put("key", entry.key().thumbprint())
        .put("owner", entry.owner())
        .put("upload", entry.upload())
        .put("deed", effect.deed().label())
        .put("relay", effect.relay().map(RelayId::slug).orElse(""))
        .put("name", effect.name())
        .put("leg", effect.leg())
        .put("from", effect.from())
        .put("to", effect.to())
        .put("revision", effect.revision())
        .put("before", entry.before())
        .put("after", entry.after())
        .put("hash", entry.hash());
  }

  /// Reads a line.
  ///
  /// @throws RuntimeException for what is none
  static Entry read(JsonNode json) {
    return new Entry(
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

  private static Effect effect(JsonNode json) {
    return new Effect(
        Deed.of(text(json, "deed")),
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
