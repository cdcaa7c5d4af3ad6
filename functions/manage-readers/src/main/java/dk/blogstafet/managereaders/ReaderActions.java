package dk.blogstafet.managereaders;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.EvidenceJson;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.records.ConsentEvidence;
import dk.blogstafet.newsletter.records.ConsentEvidence.EvidenceReport;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.vault.KeyVault;
import java.util.List;
import java.util.Optional;

/// Shows, unsubscribes and erases one reader. Each action is in the audit log under the reader's
/// keyed code, before it is done.
final class ReaderActions {
  private final Relays relays;
  private final ConsentEvidence evidence;
  private final UnsubscribeLinks links;
  private final SubscriberErasure erasure;
  private final KeyVault vault;
  private final Editors editors;

  ReaderActions(
      Relays relays,
      ConsentEvidence evidence,
      UnsubscribeLinks links,
      SubscriberErasure erasure,
      KeyVault vault,
      Editors editors) {
    this.relays = relays;
    this.evidence = evidence;
    this.links = links;
    this.erasure = erasure;
    this.vault = vault;
    this.editors = editors;
  }

  /// Responds with everything that is stored about a reader. A repeated request reads it again.
  GatewayResponse show(SignedAction act, EmailAddress address) {
    var report = evidence.report(address, ids());
    record(act, ActionType.SHOW_READER, report, false);
    var body = JsonWriter.object(json -> write(json, report));
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }

  /// Also names the address that version 0.1.0 made of this one, which has data of its own.
  private static void write(JsonWriter json, EvidenceReport report) {
    EvidenceJson.write(json, report, Optional.empty());
    json.text("otherAddress", report.address().addressOfVersion010().map(EmailAddress::text));
  }

  /// Ends the newsletters to this spelling of the address. Another spelling may be another
  /// person's.
  GatewayResponse unsubscribe(SignedAction act, EmailAddress address) {
    var report = evidence.report(address, ids());
    var active =
        report.subscriber().active().stream()
            .filter(it -> it.spelling().map(report.spelling()::equals).orElse(true))
            .toList();
    var result = record(act, ActionType.UNSUBSCRIBE_READER, report, !active.isEmpty());
    active.forEach(this::end);
    return ActionResponses.note(editors, act, result);
  }

  private void end(Subscription subscription) {
    var _ = links.leave(UnsubscribeLinks.token(vault, subscription));
  }

  /// Erases a reader. A reader who was erased before, and of whom nothing is stored, is not erased
  /// again.
  GatewayResponse erase(SignedAction act, EmailAddress address) {
    var report = evidence.report(address, ids());
    var isNew = !report.isErased();
    var result = record(act, ActionType.ERASE_READER, report, isNew);
    if (isNew) {
      erasure.erase(report.who(), ids(), report.made());
    }
    var response = ActionResponses.note(editors, act, result);
    return isNew ? response.counted(Metric.ERASED) : response;
  }

  private ActionResult record(
      SignedAction act, ActionType type, EvidenceReport report, boolean isChanged) {
    var result = ActionResult.ofReaders(type, Optional.empty(), report.who().text(), isChanged);
    new ReaderAudit(editors).record(act, result.name(), result);
    return result;
  }

  private List<RelayId> ids() {
    return relays.siteSnapshot().map(SiteSnapshot::relays).orElse(List.of()).stream()
        .map(RelaySnapshot::id)
        .toList();
  }
}
