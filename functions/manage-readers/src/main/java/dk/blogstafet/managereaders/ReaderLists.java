package dk.blogstafet.managereaders;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.SubscriberListJson;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.lists.CsvCodec;
import dk.blogstafet.newsletter.lists.SubscriberListReader;
import dk.blogstafet.newsletter.lists.SubscriberListReader.SubscriberListContent;
import dk.blogstafet.newsletter.lists.SubscriberListReport;
import dk.blogstafet.newsletter.records.SubscriberExport;
import dk.blogstafet.newsletter.records.SubscriberExport.ExportPage;
import dk.blogstafet.newsletter.records.SubscriberImport;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Imports and exports lists of a relay's readers in portions that fit a request. A list is valid
/// or refused by the rules of the command line.
final class ReaderLists {
  /// The most lines of a portion: each costs requests to the table and to the suppression log.
  static final int PORTION = 100;

  private final Relays relays;
  private final SubscriberImport imports;
  private final SubscriberExport exports;
  private final ReaderAudit audit;
  private final Clock clock;

  ReaderLists(
      Relays relays,
      SubscriberImport imports,
      SubscriberExport exports,
      ReaderAudit audit,
      Clock clock) {
    this.relays = relays;
    this.imports = imports;
    this.exports = exports;
    this.audit = audit;
    this.clock = clock;
  }

  /// Imports a portion, or tries it out. A portion with an error is refused as a whole; a line that
  /// is imported twice changes nothing. Even a trial says who is a reader, and is in the audit log.
  GatewayResponse add(
      Language language, SignedAction act, RelayId relay, ListPortionRequest portion) {
    var found = relays.find(relay);
    if (found.isEmpty()) {
      return WriteProblems.answer(language, new ChangeRefusal.RelayNotFound(relay));
    }
    if (!found.get().relay().isOpen()) {
      return WriteProblems.invalid(language, List.of(new ValidationError.ClosedRelay("relay")));
    }
    return portion
        .bytes()
        .map(bytes -> add(language, act, relay, portion, bytes))
        .orElseGet(() ->
            WriteProblems.invalid(language, List.of(new ValidationError.MissingValue("list"))));
  }

  private GatewayResponse add(
      Language language,
      SignedAction act,
      RelayId relay,
      ListPortionRequest portion,
      byte[] bytes) {
    var content =
        SubscriberListReader.read(
            bytes,
            new LocalizedListSentences(language),
            DanishTime.today(clock),
            portion.defaults());
    if (!content.errors().isEmpty()) {
      return json(SubscriberListJson.refused(content.errors()));
    }
    var lines = lines(content);
    return lines > PORTION
        ? WriteProblems.invalid(
            language, List.of(new ValidationError.TooMany("list", PORTION, lines)))
        : add(act, relay, portion, content);
  }

  private GatewayResponse add(
      SignedAction act, RelayId relay, ListPortionRequest portion, SubscriberListContent content) {
    var isChange = !portion.isTrial();
    audit.record(
        act,
        act.fingerprint(),
        ActionResult.ofReaders(
            ActionType.IMPORT_READERS,
            Optional.of(relay),
            Integer.toString(lines(content)),
            isChange));
    var report = SubscriberListReport.of(content.rows(), relay, imports, portion.isTrial());
    return json(SubscriberListJson.finished(report, content.left(), portion.isTrial()));
  }

  private static int lines(SubscriberListContent content) {
    return content.rows().size()
        + content.left().values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Exports a part of a relay's readers as lines of a list.
  ///
  /// @param after the end of the previous part
  GatewayResponse export(
      Language language, SignedAction act, RelayId relay, Optional<SubscriberId> after) {
    var site = relays.siteSnapshot();
    if (site.flatMap(it -> it.relay(relay)).isEmpty()) {
      return WriteProblems.answer(language, new ChangeRefusal.RelayNotFound(relay));
    }
    var home = site.orElseThrow().site().home().toString();
    var page = exports.page(relay, home, after, PORTION);
    audit.record(
        act,
        act.fingerprint(),
        ActionResult.ofReaders(
            ActionType.EXPORT_READERS,
            Optional.of(relay),
            Integer.toString(page.counts().listed()),
            false));
    return json(JsonWriter.object(json -> write(json, page, after.isEmpty())));
  }

  private static void write(JsonWriter json, ExportPage page, boolean isFirst) {
    var head = isFirst ? CsvCodec.write(SubscriberListReader.COLUMNS) : "";
    json.text(
        "lines",
        page.readers().stream()
            .map(it -> CsvCodec.write(SubscriberListReader.fields(it)))
            .collect(Collectors.joining("", head, "")));
    json.number("listed", page.counts().listed());
    json.number("suppressed", page.counts().suppressed());
    json.number("sealed", page.counts().sealed());
    json.text("next", page.next().map(SubscriberId::text));
  }

  private static GatewayResponse json(String body) {
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }
}
