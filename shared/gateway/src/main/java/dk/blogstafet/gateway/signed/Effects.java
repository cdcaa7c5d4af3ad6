package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.Act;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.gateway.Facts;
import dk.blogstafet.gateway.Happening;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.util.Optional;

/// Answers what went well, from the effect alone: once or again, byte for byte the same.
public final class Effects {
  private static final String JSON = "application/json";

  private Effects() {}

  /// 201 with a location where something is new, otherwise 200.
  public static Response answer(Effect effect) {
    var body = JsonWriter.object(json -> write(json, effect));
    var isNew = effect.from() == 0 && effect.changed();
    var answer =
        Response.of(isNew ? 201 : 200, JSON, body)
            .with("cache-control", "no-store")
            .noted(Happening.SIGNED, facts(effect));
    return location(effect)
        .filter(_ -> isNew)
        .map(where -> answer.with("location", where))
        .orElse(answer);
  }

  /// Notes what an act found as it was to be, and answers that.
  public static Response note(Editors editors, Act act, Effect effect) {
    editors.note(act, effect);
    return answer(effect);
  }

  /// An answer never fails for what is only noted of it.
  private static Facts facts(Effect effect) {
    var facts = Facts.NONE.deed(effect.deed()).revision(new Revision(effect.revision()));
    var placed = effect.relay().map(facts::relay).orElse(facts);
    var name = effect.name();
    if (effect.leg() > 0) {
      return placed.post(new PostId(name));
    }
    return KeyId.isValid(name) ? placed.key(new KeyId(name)) : placed;
  }

  private static void write(JsonWriter json, Effect effect) {
    json.text("deed", effect.deed().label());
    json.text("relay", effect.relay().map(RelayId::slug));
    json.text("name", Optional.of(effect.name()).filter(name -> !name.isEmpty()));
    if (effect.leg() > 0) {
      json.number("leg", effect.leg());
    }
    json.number("from", effect.from());
    json.number("version", effect.to());
    if (effect.revision() > 0) {
      json.number("revision", effect.revision());
    }
    json.text("address", address(effect));
  }

  /// The page where readers see it; empty where there is none.
  private static Optional<String> address(Effect effect) {
    var relay = effect.relay().map(id -> "/" + id + "/");
    return effect.leg() > 0 ? relay.map(it -> it + "indlaeg/" + effect.name() + "/") : relay;
  }

  private static Optional<String> location(Effect effect) {
    var relay = effect.relay().map(id -> "/api/relays/" + id);
    return switch (effect.deed()) {
      case PUBLISH, CORRECT, WITHDRAW, RESTORE, PURGE ->
          relay.map(it -> it + "/posts/" + effect.name());
      case OPEN_RELAY, DESCRIBE_RELAY -> relay;
      case DESCRIBE_SITE -> Optional.empty();
      case ADD_KEY, CHANGE_KEY, ROTATE_KEY, REVOKE_KEY -> Optional.of("/api/keys/" + effect.name());
    };
  }
}
