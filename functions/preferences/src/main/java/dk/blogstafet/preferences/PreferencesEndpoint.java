package dk.blogstafet.preferences;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences.SubscriberData;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.words.ConsentTextFactory;
import dk.blogstafet.words.LocalizedMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows and changes a reader's own data, with a link sent to the address at most an hour ago. A
/// GET changes nothing.
final class PreferencesEndpoint implements HttpEndpoint {
  private static final String LINK = "/link";
  private static final String ERASE = "/slet";
  private static final String DATA = "/data";
  private static final String NONE = "none";

  private final Relays relays;
  private final SubscriberPreferences preferences;
  private final PreferenceLinkRequests links;

  PreferencesEndpoint(
      Relays relays, SubscriberPreferences preferences, PreferenceLinkRequests links) {
    this.relays = relays;
    this.preferences = preferences;
    this.links = links;
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    return relays
        .siteSnapshot()
        .map(siteSnapshot -> answer(request, siteSnapshot))
        .orElseGet(() -> PrivateResponse.unavailable(request.language()));
  }

  private GatewayResponse answer(GatewayRequest request, SiteSnapshot siteSnapshot) {
    try {
      return request.method().equals("POST")
          ? post(request, siteSnapshot)
          : get(request, siteSnapshot);
    } catch (KeyVault.KeysNotReadyException | ContentionException _) {
      var page = new NewsletterPages(siteSnapshot.site()).unavailable(Optional.empty());
      return PrivateResponse.page(503, page).with("retry-after", PrivateResponse.SOON);
    }
  }

  private GatewayResponse get(GatewayRequest request, SiteSnapshot siteSnapshot) {
    var link = request.query().first("t");
    if (link.isEmpty()) {
      return PreferenceLinkRequests.form(siteSnapshot);
    }
    var data = preferences.data(link, ids(siteSnapshot));
    var answer =
        request.path().endsWith(DATA)
            ? data.map(it -> DataExport.json(it, siteSnapshot))
            : data.map(it -> PrivateResponse.page(200, page(siteSnapshot, link, it, "")));
    return answer.orElseGet(() -> dead(siteSnapshot));
  }

  private GatewayResponse post(GatewayRequest request, SiteSnapshot siteSnapshot) {
    var form = FormFields.of(request);
    var link = form.get("t");
    if (request.path().endsWith(LINK)) {
      return links.submit(request, siteSnapshot);
    }
    if (request.path().endsWith(ERASE)) {
      return preferences.erase(link, ids(siteSnapshot))
          ? PrivateResponse.page(200, new NewsletterPages(siteSnapshot.site()).erased())
              .counted(Metric.ERASED)
          : dead(siteSnapshot);
    }
    return change(form, siteSnapshot, link).orElseGet(() -> dead(siteSnapshot));
  }

  private Optional<GatewayResponse> change(
      FormFields form, SiteSnapshot siteSnapshot, String link) {
    return preferences
        .change(link, chosenFrequencies(form, siteSnapshot), consentTexts(siteSnapshot))
        .flatMap(_ -> preferences.data(link, ids(siteSnapshot)))
        .map(
            data -> PrivateResponse.page(200, page(siteSnapshot, link, data, "preferences.saved")));
  }

  /// Returns the chosen frequency of each newsletter; those that the form leaves out are unchanged.
  private static Map<RelayId, Optional<MailFrequency>> chosenFrequencies(
      FormFields form, SiteSnapshot siteSnapshot) {
    var chosenFrequencies = new LinkedHashMap<RelayId, Optional<MailFrequency>>();
    for (var relay : ids(siteSnapshot)) {
      var choice = form.get("frequency." + relay.slug());
      var frequency = MailFrequency.of(choice);
      if (frequency.isPresent() || choice.equals(NONE)) {
        chosenFrequencies.put(relay, frequency);
      }
    }
    return chosenFrequencies;
  }

  /// A closed relay accepts no new subscribers.
  private static Map<RelayId, ConsentText> consentTexts(SiteSnapshot siteSnapshot) {
    var consentTexts = new LinkedHashMap<RelayId, ConsentText>();
    siteSnapshot.relays().stream()
        .map(RelaySnapshot::relay)
        .filter(Relay::isOpen)
        .forEach(relay ->
            consentTexts.put(relay.id(), ConsentTextFactory.of(siteSnapshot.site(), relay)));
    return consentTexts;
  }

  private static RenderedPage page(
      SiteSnapshot siteSnapshot, String link, SubscriberData data, String done) {
    var said =
        done.isEmpty()
            ? Optional.<String>empty()
            : Optional.of(LocalizedMessages.in(siteSnapshot.site().language()).text(done));
    var view = DataExport.view(data, siteSnapshot, link, said);
    return new NewsletterPages(siteSnapshot.site()).preferences(view);
  }

  private static GatewayResponse dead(SiteSnapshot siteSnapshot) {
    return PrivateResponse.page(
        404, new NewsletterPages(siteSnapshot.site()).linkExpired(Optional.empty()));
  }

  private static List<RelayId> ids(SiteSnapshot siteSnapshot) {
    return siteSnapshot.relays().stream().map(RelaySnapshot::id).toList();
  }
}
