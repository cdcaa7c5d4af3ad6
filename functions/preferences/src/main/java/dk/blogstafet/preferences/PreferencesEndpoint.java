package dk.blogstafet.preferences;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Crowded;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.newsletter.Preferences.Own;
import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.page.Page;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.words.ConsentWords;
import dk.blogstafet.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader sees and changes of their own, by a link that was sent to the address an hour ago
/// at most. A GET changes nothing.
final class PreferencesEndpoint implements HttpEndpoint {
  private static final String LINK = "/link";
  private static final String ERASE = "/slet";
  private static final String DATA = "/data";
  private static final String NONE = "none";

  private final Relays relays;
  private final Preferences preferences;
  private final LinkRequests links;

  PreferencesEndpoint(Relays relays, Preferences preferences, LinkRequests links) {
    this.relays = relays;
    this.preferences = preferences;
    this.links = links;
  }

  @Override
  public Response answer(Request request) {
    return relays
        .medium()
        .map(medium -> answer(request, medium))
        .orElseGet(() -> Personal.unavailable(request.language()));
  }

  private Response answer(Request request, Medium medium) {
    try {
      return request.method().equals("POST") ? post(request, medium) : get(request, medium);
    } catch (Vault.NotReady | Crowded _) {
      var page = new NewsletterPages(medium.site()).unready(Optional.empty());
      return html(503, page).with("retry-after", Personal.SOON);
    }
  }

  private Response get(Request request, Medium medium) {
    var link = request.query().first("t");
    if (link.isEmpty()) {
      return LinkRequests.form(medium);
    }
    var own = preferences.look(link, ids(medium));
    var answer =
        request.path().endsWith(DATA)
            ? own.map(it -> Copies.json(it, medium))
            : own.map(it -> html(200, page(medium, link, it, "")));
    return answer.orElseGet(() -> dead(medium));
  }

  private Response post(Request request, Medium medium) {
    var form = Form.of(request);
    var link = form.get("t");
    if (request.path().endsWith(LINK)) {
      return links.take(request, medium);
    }
    if (request.path().endsWith(ERASE)) {
      return preferences.erase(link, ids(medium))
          ? html(200, new NewsletterPages(medium.site()).erased()).counted(Metric.ERASED)
          : dead(medium);
    }
    return change(form, medium, link).orElseGet(() -> dead(medium));
  }

  private Optional<Response> change(Form form, Medium medium, String link) {
    return preferences
        .change(link, wishes(form, medium), wordings(medium))
        .flatMap(_ -> preferences.look(link, ids(medium)))
        .map(own -> html(200, page(medium, link, own, "preferences.saved")));
  }

  /// What the form says of each newsletter; one it says nothing of stays as it is.
  private static Map<RelayId, Optional<Frequency>> wishes(Form form, Medium medium) {
    var wishes = new LinkedHashMap<RelayId, Optional<Frequency>>();
    for (var relay : ids(medium)) {
      var wish = form.get("frequency." + relay.slug());
      var frequency = Frequency.of(wish);
      if (frequency.isPresent() || wish.equals(NONE)) {
        wishes.put(relay, frequency);
      }
    }
    return wishes;
  }

  /// A relay that is closed takes no new readers.
  private static Map<RelayId, Wording> wordings(Medium medium) {
    var wordings = new LinkedHashMap<RelayId, Wording>();
    medium.relays().stream()
        .map(Standing::relay)
        .filter(Relay::isOpen)
        .forEach(relay -> wordings.put(relay.id(), ConsentWords.of(medium.site(), relay)));
    return wordings;
  }

  private static Page page(Medium medium, String link, Own own, String done) {
    var said =
        done.isEmpty()
            ? Optional.<String>empty()
            : Optional.of(Words.in(medium.site().language()).text(done));
    var view = Copies.view(own, medium, link, said);
    return new NewsletterPages(medium.site()).preferences(view);
  }

  private static Response dead(Medium medium) {
    return html(404, new NewsletterPages(medium.site()).dead(Optional.empty()));
  }

  private static List<RelayId> ids(Medium medium) {
    return medium.relays().stream().map(Standing::id).toList();
  }

  private static Response html(int status, Page page) {
    return Personal.page(status, page.type(), page.bytes());
  }
}
