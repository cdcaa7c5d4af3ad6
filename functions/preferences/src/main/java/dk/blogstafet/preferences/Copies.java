package dk.blogstafet.preferences;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Consent;
import dk.blogstafet.newsletter.Preferences.Own;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.page.PreferencesView;
import dk.blogstafet.page.PreferencesView.Choice;
import dk.blogstafet.page.PreferencesView.Told;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.words.RecordWords;
import dk.blogstafet.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A reader's own data, to read on a page and to take along in JSON (GDPR, articles 15 and 20).
final class Copies {
  private Copies() {}

  static PreferencesView view(Own own, Medium medium, String link, Optional<String> done) {
    var choices =
        medium.relays().stream()
            .map(Standing::relay)
            .filter(relay -> relay.isOpen() || active(own, relay).isPresent())
            .map(relay -> new Choice(relay, active(own, relay).map(Subscription::frequency)))
            .toList();
    return new PreferencesView(own.address(), choices, told(own, medium), link, done);
  }

  private static Optional<Subscription> active(Own own, Relay relay) {
    return own.dossier().of(relay.id()).filter(Subscription::isActive);
  }

  private static List<Told> told(Own own, Medium medium) {
    var words = new RecordWords(Words.in(medium.site().language()));
    return own.record().stream()
        .map(line -> new Told(line.at(), words.sentence(line, title(medium, line.relay()))))
        .toList();
  }

  private static String title(Medium medium, RelayId relay) {
    return medium.relay(relay).map(it -> it.relay().title()).orElse(relay.slug());
  }

  static Response json(Own own, Medium medium) {
    var body =
        JsonWriter.object(json -> {
          own.address().ifPresent(address -> json.text("address", address.shown()));
          json.objects(
              "newsletters",
              own.dossier().subscriptions(),
              (it, subscription) -> write(it, subscription, medium));
          json.objects("record", own.record(), (it, line) -> write(it, line, own));
        });
    return Personal.closed(Response.of(200, "application/json", body))
        .with("content-disposition", "attachment; filename=\"nyhedsbrev.json\"");
  }

  private static void write(JsonWriter json, Subscription subscription, Medium medium) {
    json.text("relay", subscription.relay().slug());
    json.text("title", title(medium, subscription.relay()));
    json.text("state", subscription.state().name().toLowerCase(Locale.ROOT));
    json.text("frequency", subscription.frequency().label());
    json.text("since", subscription.since().toString());
  }

  private static void write(JsonWriter json, Consent line, Own own) {
    json.text("at", line.at().toString());
    json.text("what", line.kind().label());
    json.text("relay", line.relay().slug());
    json.text("frequency", line.frequency().label());
    if (!line.source().isEmpty()) {
      json.text("source", line.source());
    }
    line.asking().ifPresent(asking -> json.object("asked", it -> write(it, asking, own)));
  }

  private static void write(JsonWriter json, Consent.Asking asking, Own own) {
    json.text("at", asking.at().toString());
    if (asking.isOurs()) {
      json.text("page", asking.page());
      var wording = own.wordings().get(asking.wording());
      json.text("wording", wording == null ? asking.wording() : wording.text());
    }
  }
}
