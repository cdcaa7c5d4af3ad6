package dk.blogstafet.writeturn;

import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.TurnLookup;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.turn.TurnNotePages;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;
import java.util.Optional;

/// The pages of invited authors, each at the link that was mailed to them. A GET changes nothing,
/// because mail scanners follow links; every act is a button.
final class WriteTurn implements HttpEndpoint {
  private final Relays relays;
  private final GuestTurns guests;
  private final TurnPageResponses responses;
  private final TurnPreviews previews;
  private final TurnPosts posts;
  private final FinalApprovals approvals;

  WriteTurn(
      Relays relays,
      GuestTurns guests,
      TurnPageResponses responses,
      TurnPreviews previews,
      TurnPosts posts,
      FinalApprovals approvals) {
    this.relays = relays;
    this.guests = guests;
    this.responses = responses;
    this.previews = previews;
    this.posts = posts;
    this.approvals = approvals;
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    if (request.path().startsWith(TurnUrls.SCRIPT)) {
      return TurnPageResponses.script(request.pathParameter("script"));
    }
    return relays
        .siteSnapshot()
        .map(site -> answer(request, site))
        .orElseGet(() -> PrivateResponse.unavailable(request.language()));
  }

  private GatewayResponse answer(GatewayRequest request, SiteSnapshot site) {
    try {
      return request.method().equals("POST") ? post(request, site) : get(request, site);
    } catch (KeyVault.KeysNotReadyException | ContentionException _) {
      var page = new TurnNotePages(site.site()).unavailable();
      return TurnPageResponses.html(503, page).with("retry-after", PrivateResponse.SOON);
    }
  }

  private GatewayResponse get(GatewayRequest request, SiteSnapshot site) {
    var token = request.query().first("t");
    if (isApproval(request)) {
      return approvals.show(token, site);
    }
    var notice = TurnNotice.of(request.query().first("m"));
    return switch (guests.find(token)) {
      case TurnLookup.Invalid() -> invalid(site);
      case TurnLookup.Found(var turn) ->
          site.relay(turn.key().relay())
              .map(relay -> {
                var visit = new TurnVisit(relay.relay(), turn, token, notice);
                return request.path().startsWith(TurnUrls.PREVIEW)
                    ? previews.preview(visit, relay, site.site())
                    : responses.show(visit, site.site());
              })
              .orElseGet(() -> invalid(site));
      case TurnLookup.Outdated(var turn) ->
          site.relay(turn.key().relay())
              .map(relay -> new TurnVisit(relay.relay(), turn, token, notice))
              .map(it -> TurnPageResponses.html(200, new TurnNotePages(site.site()).outdated(it)))
              .orElseGet(() -> invalid(site));
    };
  }

  private GatewayResponse post(GatewayRequest request, SiteSnapshot site) {
    if (!FormFields.fits(request, TurnForms.LIMIT)) {
      return TurnPageResponses.html(413, new TurnNotePages(site.site()).oversize());
    }
    var form = FormFields.of(request, TurnForms.LIMIT);
    var isForeign = FormOrigin.of(request, site.site().home()) == FormOrigin.FOREIGN;
    if (isApproval(request)) {
      return isForeign ? approvals.show(form.get("t"), site) : approvals.approve(form, site);
    }
    return isForeign
        ? TurnPageResponses.after(form.get("t"), Optional.of(TurnNotice.STALE))
        : posts.handle(request, form, site);
  }

  static GatewayResponse invalid(SiteSnapshot site) {
    return TurnPageResponses.html(404, new TurnNotePages(site.site()).invalid());
  }

  private static boolean isApproval(GatewayRequest request) {
    return request.path().startsWith(TurnUrls.APPROVE);
  }
}
