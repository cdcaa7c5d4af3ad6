package dk.blogstafet.managekeys;

import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.words.ProblemType;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows the audit log with everything that its hashes cover, so that a reader can check them. A
/// log is shown to keys that manage keys in all that the log is about.
final class ShowAuditLog {
  static final String ROUTE = "GET /api/audit/{log}/{after}";

  /// About 600 KB.
  private static final int LIMIT = 1_000;

  private static final String SITE = "site";
  private static final String RELAY = "relay-";
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final Editors editors;

  ShowAuditLog(Editors editors) {
    this.editors = editors;
  }

  /// Responds with the entries after a number, oldest first.
  GatewayResponse read(GatewayRequest request, EditorKey key) {
    var chain = chain(request.pathParameter("log"));
    var after = request.pathParameter("after");
    if (chain.isEmpty() || !NUMBER.matcher(after).matches()) {
      return PathParameters.notFound(request);
    }
    return isAllowed(key.grant(), request.pathParameter("log"))
        ? list(chain.get(), Long.parseLong(after))
        : ProblemDetails.of(ProblemType.SCOPE_DENIED, request.language(), "detail").response();
  }

  private static Optional<String> chain(String log) {
    return log.equals(SITE) ? Optional.of(SITE) : relay(log).map(id -> "relay/" + id.slug());
  }

  private static Optional<RelayId> relay(String log) {
    return Optional.of(log)
        .filter(it -> it.startsWith(RELAY))
        .map(it -> it.substring(RELAY.length()))
        .filter(RelayId::isValid)
        .map(RelayId::new);
  }

  private static boolean isAllowed(KeyGrant grant, String log) {
    return relay(log)
        .map(id -> grant.allows(KeyScope.KEYS, id))
        .orElseGet(() -> grant.allowsEverywhere(KeyScope.KEYS));
  }

  private GatewayResponse list(String chain, long after) {
    var entries = editors.auditEntries(chain, after, LIMIT);
    return KeyJson.answer(
        JsonWriter.object(json -> {
          json.objects("entries", entries, ShowAuditLog::write);
          json.bool("more", entries.size() == LIMIT);
        }));
  }

  private static void write(JsonWriter json, AuditEntry entry) {
    var result = entry.result();
    json.text("chain", entry.chain());
    json.number("number", entry.number());
    json.text("previous", entry.previous());
    json.text("at", entry.at().toString());
    json.text("key", entry.key().thumbprint());
    json.text("owner", entry.owner());
    json.text("upload", entry.upload());
    json.text("deed", result.actionType().label());
    json.text("relay", result.relay().map(RelayId::slug).orElse(""));
    json.text("name", result.name());
    json.number("leg", result.leg());
    json.number("from", result.from());
    json.number("to", result.to());
    json.number("revision", result.revision());
    json.text("before", entry.before());
    json.text("after", entry.after());
    json.text("hash", entry.hash());
  }
}
