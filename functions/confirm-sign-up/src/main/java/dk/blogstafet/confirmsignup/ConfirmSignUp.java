package dk.blogstafet.confirmsignup;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Confirmations;
import dk.blogstafet.newsletter.Confirmations.Look;
import dk.blogstafet.newsletter.Crowded;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.page.Page;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.util.Optional;

/// Shows the button that a mail's link leads to, and confirms when it is pressed. Programs that
/// only follow links change nothing.
final class ConfirmSignUp implements HttpEndpoint {
  private final Relays relays;
  private final Confirmations confirmations;

  ConfirmSignUp(Relays relays, Confirmations confirmations) {
    this.relays = relays;
    this.confirmations = confirmations;
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
    if (!request.method().equals("POST")) {
      var link = request.query().first("t");
      return page(medium, link, confirmations.look(link));
    }
    var form = Form.of(request);
    var link = form.get("t");
    var seen = confirmations.look(link);
    var look = confirm(link, form, seen);
    var page = page(medium, link, look);
    var isNew = seen instanceof Look.Waiting && look instanceof Look.Done;
    return isNew ? page.counted(Metric.CONFIRMED) : page;
  }

  /// Without a choice it is what was asked for: a form of ours always has one.
  private Look confirm(String link, Form form, Look seen) {
    return switch (seen) {
      case Look.Waiting(var asked) ->
          confirmations.confirm(
              link, Frequency.of(form.get("frequency")).orElse(asked.frequency()));
      case Look.Done done -> done;
      case Look.Dead dead -> dead;
    };
  }

  private static Response page(Medium medium, String link, Look look) {
    var pages = new NewsletterPages(medium.site());
    return switch (look) {
      case Look.Waiting(var asked) ->
          html(200, pages.confirm(relay(medium, asked.relay()), asked.frequency(), link));
      case Look.Done(var done, var leave) ->
          html(200, pages.confirmed(relay(medium, done.relay()), done.frequency(), leave));
      case Look.Dead(var relay) ->
          html(404, pages.dead(relay.flatMap(medium::relay).map(Standing::relay)));
    };
  }

  /// Relays are never taken away.
  private static Relay relay(Medium medium, RelayId relay) {
    return medium.relay(relay).map(Standing::relay).orElseThrow();
  }

  private static Response html(int status, Page page) {
    return Personal.page(status, page.type(), page.bytes());
  }
}
