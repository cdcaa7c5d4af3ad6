package dk.blogstafet.leavenewsletter;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.preferences.UndoToken;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.preferences.UnsubscribeStatus;
import dk.blogstafet.page.UndoFormData;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.util.Optional;

/// Unsubscribes readers: a page with buttons for people, and a POST for mail programs (RFC 8058). A
/// GET changes nothing.
final class LeaveNewsletter implements HttpEndpoint {
  private static final String UNDO = "/fortryd";

  private final Relays relays;
  private final UnsubscribeLinks links;

  LeaveNewsletter(Relays relays, UnsubscribeLinks unsubscribeLinks) {
    this.relays = relays;
    this.links = unsubscribeLinks;
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
    var form = FormFields.of(request);
    if (!request.method().equals("POST")) {
      var link = request.query().first("t");
      return page(siteSnapshot, links.status(link), link);
    }
    var link = form.get("t").isEmpty() ? request.query().first("t") : form.get("t");
    return request.path().endsWith(UNDO)
        ? undone(siteSnapshot, undo(link, form.get("sealed")))
        : done(siteSnapshot, link, form.get("deed"));
  }

  /// A POST without a known action is from a mail program: `List-Unsubscribe=One-Click`, in either
  /// form encoding (RFC 8058, section 3.2).
  private GatewayResponse done(SiteSnapshot siteSnapshot, String link, String deed) {
    var rarer = MailFrequency.of(deed);
    if (rarer.isPresent()) {
      return reduced(siteSnapshot, link, rarer.get());
    }
    return deed.equals("all") ? leftAll(siteSnapshot, link) : leftOne(siteSnapshot, link);
  }

  /// Offers undo only to a reader who has just unsubscribed, not to one who had unsubscribed
  /// before.
  private GatewayResponse leftOne(SiteSnapshot siteSnapshot, String link) {
    var status = links.leave(link);
    var page = page(siteSnapshot, status, link);
    var isNew = status instanceof UnsubscribeStatus.Unsubscribed(_, var undo) && undo.isPresent();
    return isNew ? page.counted(Metric.LEFT) : page;
  }

  /// Ignores a frequency higher than the current one.
  private GatewayResponse reduced(SiteSnapshot siteSnapshot, String link, MailFrequency rarer) {
    var status = links.reduce(link, rarer);
    return status instanceof UnsubscribeStatus.Subscribed(var now) && now.frequency() == rarer
        ? PrivateResponse.page(
            200,
            new NewsletterPages(siteSnapshot.site())
                .reduced(relay(siteSnapshot, now), now.frequency(), link))
        : page(siteSnapshot, status, link);
  }

  private GatewayResponse leftAll(SiteSnapshot siteSnapshot, String link) {
    var ids = siteSnapshot.relays().stream().map(RelaySnapshot::id).toList();
    var status = links.leaveAll(link, ids);
    return status instanceof UnsubscribeStatus.Unsubscribed(_, var undo)
        ? PrivateResponse.page(
                200,
                new NewsletterPages(siteSnapshot.site())
                    .unsubscribed(Optional.empty(), undo.map(LeaveNewsletter::undo)))
            .counted(Metric.LEFT)
        : page(siteSnapshot, status, link);
  }

  private UnsubscribeStatus undo(String link, String sealed) {
    return SealedText.isValid(sealed)
        ? links.undo(link, new SealedText(sealed))
        : new UnsubscribeStatus.LinkInvalid();
  }

  private static GatewayResponse undone(SiteSnapshot siteSnapshot, UnsubscribeStatus status) {
    return switch (status) {
      case UnsubscribeStatus.Subscribed(var now) -> {
        var pages = new NewsletterPages(siteSnapshot.site());
        yield PrivateResponse.page(200, pages.restored(relay(siteSnapshot, now), now.frequency()));
      }
      case UnsubscribeStatus.Unsubscribed unsubscribed -> page(siteSnapshot, unsubscribed, "");
      case UnsubscribeStatus.LinkInvalid invalid -> page(siteSnapshot, invalid, "");
    };
  }

  private static GatewayResponse page(
      SiteSnapshot siteSnapshot, UnsubscribeStatus status, String link) {
    var pages = new NewsletterPages(siteSnapshot.site());
    return switch (status) {
      case UnsubscribeStatus.Subscribed(var now) ->
          PrivateResponse.page(
              200, pages.unsubscribe(relay(siteSnapshot, now), now.frequency(), link));
      case UnsubscribeStatus.Unsubscribed(var relay, var undo) ->
          PrivateResponse.page(
              200, pages.unsubscribed(relay(siteSnapshot, relay), undo.map(LeaveNewsletter::undo)));
      case UnsubscribeStatus.LinkInvalid() ->
          PrivateResponse.page(404, pages.linkExpired(Optional.empty()));
    };
  }

  private static UndoFormData undo(UndoToken undo) {
    return new UndoFormData(undo.token(), undo.address().text());
  }

  private static Relay relay(SiteSnapshot siteSnapshot, Subscription subscription) {
    return relay(siteSnapshot, subscription.relay()).orElseThrow();
  }

  private static Optional<Relay> relay(SiteSnapshot siteSnapshot, RelayId relay) {
    return siteSnapshot.relay(relay).map(RelaySnapshot::relay);
  }
}
