package dk.blogstafet.gateway;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.records.ConsentEvidence.EvidenceReport;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Writes the evidence about a reader as JSON.
public final class EvidenceJson {
  private final EvidenceReport report;

  private EvidenceJson(EvidenceReport evidenceReport) {
    this.report = evidenceReport;
  }

  /// Writes the members of a report.
  ///
  /// @param version of the program that made it, if its readers need to know
  public static void write(
      JsonWriter json, EvidenceReport evidenceReport, Optional<String> version) {
    new EvidenceJson(evidenceReport).write(json, version);
  }

  private void write(JsonWriter json, Optional<String> version) {
    json.text("address", report.address().text());
    json.text("code", report.who().text());
    moment(json, "made", report.made());
    json.text("madeBy", version);
    json.bool("kept", !report.isEmpty());
    json.objects("newsletters", report.subscriber().subscriptions(), EvidenceJson::newsletter);
    json.objects("waiting", report.waiting(), this::waiting);
    json.objects("record", report.record(), this::line);
    json.objects("suppressions", report.suppressions(), this::line);
    json.objects("mails", report.subscriber().state().mails(), EvidenceJson::mail);
  }

  private static void newsletter(JsonWriter json, Subscription one) {
    json.text("relay", one.relay().slug());
    json.text("state", one.state().name().toLowerCase(Locale.ROOT));
    json.text("frequency", one.frequency().label());
    moment(json, "since", one.since());
  }

  private void waiting(JsonWriter json, PendingSignUp signUp) {
    json.text("relay", signUp.relay().slug());
    json.text("frequency", signUp.frequency().label());
    moment(json, "asked", signUp.asked());
    moment(json, "until", signUp.expires());
    json.text("page", signUp.page());
    wording(json, signUp.wording());
  }

  private void line(JsonWriter json, ConsentRecord line) {
    json.text("what", line.kind().label());
    json.text("relay", line.relay().slug());
    json.text("frequency", line.frequency().label());
    line.prompt().ifPresent(prompt -> asked(json, line, prompt));
    moment(json, member(line.kind()), line.at());
  }

  private void asked(JsonWriter json, ConsentRecord line, ConsentRecord.ConsentPrompt prompt) {
    if (prompt.isOurs()) {
      moment(json, "asked", prompt.at());
      json.text("page", prompt.page());
      wording(json, prompt.wording());
    } else {
      json.text("source", line.source());
      json.text("consented", DanishTime.dateOf(prompt.at()).toString());
    }
  }

  /// What happened then.
  private static String member(ConsentRecord.ConsentEvent kind) {
    return switch (kind) {
      case GIVEN -> "confirmed";
      case CHANGED -> "changed";
      case WITHDRAWN -> "withdrawn";
      case BOUNCED -> "bounced";
      case COMPLAINED -> "complained";
      case RETURNED -> "returned";
      case IMPORTED -> "imported";
    };
  }

  private void wording(JsonWriter json, String hash) {
    json.object(
        "wording",
        it -> {
          it.text("sha256", hash);
          it.text("text", Optional.ofNullable(report.wordings().get(hash)).map(ConsentText::text));
        });
  }

  private void line(JsonWriter json, Suppression line) {
    suppression(json, line);
    line.spelling().ifPresent(it -> json.bool("ofThisSpelling", it.equals(report.spelling())));
  }

  /// Writes the members of a suppression.
  public static void suppression(JsonWriter json, Suppression line) {
    json.text("reason", line.reason().label());
    json.text("relay", line.relay().map(RelayId::slug));
    moment(json, "at", line.at());
  }

  private static void mail(JsonWriter json, MailboxState.SentMail sent) {
    json.text("kind", sent.kind().label());
    moment(json, "at", sent.at());
  }

  /// Writes a moment twice: in UTC and in Danish time.
  private static void moment(JsonWriter json, String name, Instant moment) {
    json.object(
        name,
        it -> {
          it.text("utc", moment.toString());
          it.text("copenhagen", moment.atZone(DanishTime.ZONE).toOffsetDateTime().toString());
        });
  }
}
