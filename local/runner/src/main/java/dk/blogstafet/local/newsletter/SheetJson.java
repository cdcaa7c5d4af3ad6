package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.newsletter.Consent;
import dk.blogstafet.newsletter.Evidence.Sheet;
import dk.blogstafet.newsletter.Person;
import dk.blogstafet.newsletter.Request;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;
import java.util.Optional;

/// The evidence about a reader for programs: one JSON object.
final class SheetJson {
  private final Sheet sheet;

  private SheetJson(Sheet sheet) {
    this.sheet = sheet;
  }

  static String of(Sheet sheet, String version) {
    var writer = new SheetJson(sheet);
    return JsonWriter.object(json -> writer.write(json, version));
  }

  private void write(JsonWriter json, String version) {
    json.text("address", sheet.address().text());
    json.text("code", sheet.who().text());
    Moments.json(json, "made", sheet.made());
    json.text("madeBy", version);
    json.truth("kept", !sheet.isEmpty());
    json.objects("newsletters", sheet.dossier().subscriptions(), SheetJson::newsletter);
    json.objects("waiting", sheet.waiting(), this::waiting);
    json.objects("record", sheet.record(), this::line);
    json.objects("suppressions", sheet.suppressions(), this::line);
    json.objects("mails", sheet.dossier().person().mails(), SheetJson::mail);
  }

  private static void newsletter(JsonWriter json, Subscription one) {
    json.text("relay", one.relay().slug());
    json.text("state", one.state().name().toLowerCase(Locale.ROOT));
    json.text("frequency", one.frequency().label());
    Moments.json(json, "since", one.since());
  }

  private void waiting(JsonWriter json, Request request) {
    json.text("relay", request.relay().slug());
    json.text("frequency", request.frequency().label());
    Moments.json(json, "asked", request.asked());
    Moments.json(json, "until", request.expires());
    json.text("page", request.page());
    wording(json, request.wording());
  }

  private void line(JsonWriter json, Consent line) {
    json.text("what", line.kind().label());
    json.text("relay", line.relay().slug());
    json.text("frequency", line.frequency().label());
    line.asking().ifPresent(asking -> asked(json, line, asking));
    Moments.json(json, member(line.kind()), line.at());
  }

  private void asked(JsonWriter json, Consent line, Consent.Asking asking) {
    if (asking.isOurs()) {
      Moments.json(json, "asked", asking.at());
      json.text("page", asking.page());
      wording(json, asking.wording());
    } else {
      json.text("source", line.source());
      json.text("consented", DanishTime.dateOf(asking.at()).toString());
    }
  }

  /// What happened then.
  private static String member(Consent.Kind kind) {
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
          it.text("text", Optional.ofNullable(sheet.wordings().get(hash)).map(Wording::text));
        });
  }

  private void line(JsonWriter json, Suppression line) {
    suppression(json, line);
    line.spelling().ifPresent(it -> json.truth("ofThisSpelling", it.equals(sheet.spelling())));
  }

  static void suppression(JsonWriter json, Suppression line) {
    json.text("reason", line.reason().label());
    json.text("relay", line.relay().map(RelayId::slug));
    Moments.json(json, "at", line.at());
  }

  private static void mail(JsonWriter json, Person.Sent sent) {
    json.text("kind", sent.kind().label());
    Moments.json(json, "at", sent.at());
  }
}
