package dk.blogstafet.leavenewsletter;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Crowded;
import dk.blogstafet.newsletter.Departures;
import dk.blogstafet.newsletter.Departures.Look;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.Undo;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.util.Optional;

/// The ways out of a newsletter: a page with buttons for people, and one POST for programs that
/// read mail (RFC 8058). A GET changes nothing.
final class LeaveNewsletter implements HttpEndpoint {
  private static final String UNDO = "/fortryd";

  private final Relays relays;
  private final Departures departures;

  LeaveNewsletter(Relays relays, Departures departures) {
    this.relays = relays;
    this.departures = departures;
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
      return look(request, medium);
    } catch (Vault.NotReady | Crowded _) {
      var page = new NewsletterPages(medium.site()).unready(Optional.empty());
      return html(503, page).with("retry-after", Personal.SOON);
    }
  }

  private Response look(Request request, Medium medium) {
    var form = Form.of(request);
    if (!request.method().equals("POST")) {
      var link = request.query().first("t");
      return page(medium, departures.look(link), link);
    }
    var link = form.get("t").isEmpty() ? request.query().first("t") : form.get("t");
    return request.path().endsWith(UNDO)
        ? undone(medium, undo(link, form.get("sealed")))
        : done(medium, link, form.get("deed"));
  }

  /// A POST that names no deed is a program's: `List-Unsubscribe=One-Click`, in one encoding or
  /// another (RFC 8058, section 3.2).
  private Response done(Medium medium, String link, String deed) {
    var rarer = Frequency.of(deed);
    if (rarer.isPresent()) {
      return reduced(medium, link, rarer.get());
    }
    return deed.equals("all") ? leftAll(medium, link) : leftOne(medium, link);
  }

  /// Who leaves can take it back, and nobody can who had left before.
  private Response leftOne(Medium medium, String link) {
    var look = departures.leave(link);
    var page = page(medium, look, link);
    var isNew = look instanceof Look.Left(_, var undo) && undo.isPresent();
    return isNew ? page.counted(Metric.LEFT) : page;
  }

  /// Who wants more mails than now stays where they are.
  private Response reduced(Medium medium, String link, Frequency rarer) {
    var look = departures.reduce(link, rarer);
    return look instanceof Look.Subscribed(var now) && now.frequency() == rarer
        ? html(
            200,
            new NewsletterPages(medium.site()).reduced(relay(medium, now), now.frequency(), link))
        : page(medium, look, link);
  }

  private Response leftAll(Medium medium, String link) {
    var ids = medium.relays().stream().map(Standing::id).toList();
    var look = departures.leaveAll(link, ids);
    return look instanceof Look.Left(_, var undo)
        ? html(
                200,
                new NewsletterPages(medium.site())
                    .left(Optional.empty(), undo.map(LeaveNewsletter::undo)))
            .counted(Metric.LEFT)
        : page(medium, look, link);
  }

  private Look undo(String link, String sealed) {
    return Sealed.isValid(sealed) ? departures.undo(link, new Sealed(sealed)) : new Look.Dead();
  }

  private static Response undone(Medium medium, Look look) {
    return switch (look) {
      case Look.Subscribed(var now) -> {
        var pages = new NewsletterPages(medium.site());
        yield html(200, pages.restored(relay(medium, now), now.frequency()));
      }
      case Look.Left left -> page(medium, left, "");
      case Look.Dead dead -> page(medium, dead, "");
    };
  }

  private static Response page(Medium medium, Look look, String link) {
    var pages = new NewsletterPages(medium.site());
    return switch (look) {
      case Look.Subscribed(var now) ->
          html(200, pages.leave(relay(medium, now), now.frequency(), link));
      case Look.Left(var relay, var undo) ->
          html(200, pages.left(relay(medium, relay), undo.map(LeaveNewsletter::undo)));
      case Look.Dead() -> html(404, pages.dead(Optional.empty()));
    };
  }

  private static Undo undo(Departures.Undo undo) {
    return new Undo(undo.token(), undo.address().text());
  }

  private static Relay relay(Medium medium, Subscription subscription) {
    return relay(medium, subscription.relay()).orElseThrow();
  }

  private static Optional<Relay> relay(Medium medium, RelayId relay) {
    return medium.relay(relay).map(Standing::relay);
  }

  private static Response html(int status, Page page) {
    return Personal.page(status, page.type(), page.bytes());
  }
}
