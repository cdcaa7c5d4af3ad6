package dk.blogstafet.preferences;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences.SubscriberData;
import dk.blogstafet.page.PreferencesView;
import dk.blogstafet.page.PreferencesView.HistoryEntry;
import dk.blogstafet.page.PreferencesView.RelayPreference;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.words.ConsentRecordMessages;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A reader's own data, as a page to read and as JSON to download (GDPR, articles 15 and 20).
final class DataExport {
  private DataExport() {}

  static PreferencesView view(
      SubscriberData data, SiteSnapshot siteSnapshot, String link, Optional<String> done) {
    var preferences =
        siteSnapshot.relays().stream()
            .map(RelaySnapshot::relay)
            .filter(relay -> relay.isOpen() || active(data, relay).isPresent())
            .map(relay ->
                new RelayPreference(relay, active(data, relay).map(Subscription::frequency)))
            .toList();
    return new PreferencesView(data.address(), preferences, told(data, siteSnapshot), link, done);
  }

  private static Optional<Subscription> active(SubscriberData data, Relay relay) {
    return data.subscriber().subscription(relay.id()).filter(Subscription::isActive);
  }

  private static List<HistoryEntry> told(SubscriberData data, SiteSnapshot siteSnapshot) {
    var words = new ConsentRecordMessages(LocalizedMessages.in(siteSnapshot.site().language()));
    return data.record().stream()
        .map(line ->
            new HistoryEntry(line.at(), words.sentence(line, title(siteSnapshot, line.relay()))))
        .toList();
  }

  private static String title(SiteSnapshot siteSnapshot, RelayId relay) {
    return siteSnapshot.relay(relay).map(it -> it.relay().title()).orElse(relay.slug());
  }

  static GatewayResponse json(SubscriberData data, SiteSnapshot siteSnapshot) {
    var body =
        JsonWriter.object(json -> {
          data.address().ifPresent(address -> json.text("address", address.shown()));
          json.objects(
              "newsletters",
              data.subscriber().subscriptions(),
              (it, subscription) -> write(it, subscription, siteSnapshot));
          json.objects("record", data.record(), (it, line) -> write(it, line, data));
        });
    return PrivateResponse.of(GatewayResponse.of(200, "application/json", body))
        .with("content-disposition", "attachment; filename=\"nyhedsbrev.json\"");
  }

  private static void write(JsonWriter json, Subscription subscription, SiteSnapshot siteSnapshot) {
    json.text("relay", subscription.relay().slug());
    json.text("title", title(siteSnapshot, subscription.relay()));
    json.text("state", subscription.state().name().toLowerCase(Locale.ROOT));
    json.text("frequency", subscription.frequency().label());
    json.text("since", subscription.since().toString());
    subscription
        .mark()
        .ifPresent(mark -> {
          json.text("mailedThrough", mark.through().toString());
          mark.issues().stream().findFirst().ifPresent(it -> json.text("latestIssue", it.text()));
        });
  }

  private static void write(JsonWriter json, ConsentRecord line, SubscriberData data) {
    json.text("at", line.at().toString());
    json.text("what", line.kind().label());
    json.text("relay", line.relay().slug());
    json.text("frequency", line.frequency().label());
    json.textUnlessEmpty("source", line.source());
    line.prompt().ifPresent(prompt -> json.object("asked", it -> write(it, prompt, data)));
  }

  private static void write(
      JsonWriter json, ConsentRecord.ConsentPrompt prompt, SubscriberData data) {
    json.text("at", prompt.at().toString());
    if (prompt.isOurs()) {
      json.text("page", prompt.page());
      var text = data.wordings().get(prompt.wording());
      json.text("wording", text == null ? prompt.wording() : text.text());
    }
  }
}
