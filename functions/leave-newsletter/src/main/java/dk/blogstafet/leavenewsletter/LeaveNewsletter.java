package dk.blogstafet.leavenewsletter;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Departures;
import dk.blogstafet.newsletter.Departures.Look;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.vault.Sealed;
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
        .orElseGet(
            () -> Problem.of(ProblemKind.UNAVAILABLE, request.language(), "detail").response());
  }

  private Response answer(Request request, Medium medium) {
    var form = Form.of(request);
    if (!request.method().equals("POST")) {
      var link = request.query().first("t");
      return page(request, medium, departures.look(link), link);
    }
    var link = form.get("t").isEmpty() ? request.query().first("t") : form.get("t");
    return request.path().endsWith(UNDO)
        ? undone(request, medium, undo(link, form.get("sealed")))
        : done(request, medium, link, form.get("deed"));
  }

  /// A POST that names no deed is a program's: `List-Unsubscribe=One-Click`, in one encoding or
  /// another (RFC 8058, section 3.2).
  private Response done(Request request, Medium medium, String link, String deed) {
    var pages = new NewsletterPages(medium.site());
    var rarer = Frequency.of(deed);
    if (rarer.isPresent()) {
      return switch (departures.reduce(link, rarer.get())) {
        case Look.Subscribed(var now) ->
            html(200, pages.reduced(relay(medium, now), now.frequency(), link));
        case Look.Left left -> page(request, medium, left, link);
        case Look.Dead dead -> page(request, medium, dead, link);
      };
    }
    var ids = medium.relays().stream().map(Standing::id).toList();
    var look = deed.equals("all") ? departures.leaveAll(link, ids) : departures.leave(link);
    return page(request, medium, look, link);
  }

  private Look undo(String link, String sealed) {
    return Sealed.isValid(sealed) ? departures.undo(link, new Sealed(sealed)) : new Look.Dead();
  }

  private static Response undone(Request request, Medium medium, Look look) {
    return switch (look) {
      case Look.Subscribed(var now) -> {
        var pages = new NewsletterPages(medium.site());
        yield html(200, pages.restored(relay(medium, now), now.frequency()));
      }
      case Look.Left left -> page(request, medium, left, "");
      case Look.Dead dead -> page(request, medium, dead, "");
    };
  }

  private static Response page(Request request, Medium medium, Look look, String link) {
    var pages = new NewsletterPages(medium.site());
    return switch (look) {
      case Look.Subscribed(var now) ->
          html(200, pages.leave(relay(medium, now), now.frequency(), link));
      case Look.Left(var relay, var undo) ->
          html(200, pages.left(relay(medium, relay), undo.map(LeaveNewsletter::undo)));
      case Look.Dead() -> html(404, pages.dead(request.language(), Optional.empty()));
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
