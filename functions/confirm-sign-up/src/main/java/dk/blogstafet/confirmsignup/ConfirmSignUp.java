package dk.blogstafet.confirmsignup;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.newsletter.signup.SignUpConfirmations.ConfirmationStatus;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;
import java.util.Optional;

/// Shows a confirmation button at the address of the mail's link, and confirms the sign-up when it
/// is pressed. Programs that only follow links change nothing.
final class ConfirmSignUp implements HttpEndpoint {
  private final Relays relays;
  private final SignUpConfirmations confirmations;

  ConfirmSignUp(Relays relays, SignUpConfirmations confirmations) {
    this.relays = relays;
    this.confirmations = confirmations;
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
      return look(request, siteSnapshot);
    } catch (KeyVault.KeysNotReadyException | ContentionException _) {
      var page = new NewsletterPages(siteSnapshot.site()).unavailable(Optional.empty());
      return PrivateResponse.page(503, page).with("retry-after", PrivateResponse.SOON);
    }
  }

  private GatewayResponse look(GatewayRequest request, SiteSnapshot siteSnapshot) {
    if (!request.method().equals("POST")) {
      var link = request.query().first("t");
      return page(siteSnapshot, link, confirmations.status(link));
    }
    var form = FormFields.of(request);
    var link = form.get("t");
    var seen = confirmations.status(link);
    var status = confirm(link, form, seen);
    var page = page(siteSnapshot, link, status);
    var isNew =
        seen instanceof ConfirmationStatus.AwaitingConfirmation
            && status instanceof ConfirmationStatus.Confirmed;
    return isNew ? page.counted(Metric.CONFIRMED) : page;
  }

  /// Without a choice, the requested frequency applies; our own forms always have a choice.
  private ConfirmationStatus confirm(String link, FormFields form, ConfirmationStatus seen) {
    return switch (seen) {
      case ConfirmationStatus.AwaitingConfirmation(var asked) ->
          confirmations.confirm(
              link, MailFrequency.of(form.get("frequency")).orElse(asked.frequency()));
      case ConfirmationStatus.Confirmed confirmed -> confirmed;
      case ConfirmationStatus.LinkExpired expired -> expired;
    };
  }

  private static GatewayResponse page(
      SiteSnapshot siteSnapshot, String link, ConfirmationStatus status) {
    var pages = new NewsletterPages(siteSnapshot.site());
    return switch (status) {
      case ConfirmationStatus.AwaitingConfirmation(var asked) ->
          PrivateResponse.page(
              200, pages.confirm(relay(siteSnapshot, asked.relay()), asked.frequency(), link));
      case ConfirmationStatus.Confirmed(var done, var leave) ->
          PrivateResponse.page(
              200, pages.confirmed(relay(siteSnapshot, done.relay()), done.frequency(), leave));
      case ConfirmationStatus.LinkExpired(var relay) ->
          PrivateResponse.page(
              404, pages.linkExpired(relay.flatMap(siteSnapshot::relay).map(RelaySnapshot::relay)));
    };
  }

  /// Relays are never deleted.
  private static Relay relay(SiteSnapshot siteSnapshot, RelayId relay) {
    return siteSnapshot.relay(relay).map(RelaySnapshot::relay).orElseThrow();
  }
}
