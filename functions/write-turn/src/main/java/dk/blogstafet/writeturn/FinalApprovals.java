package dk.blogstafet.writeturn;

import dk.blogstafet.baton.guest.ApprovalLookup;
import dk.blogstafet.baton.guest.GuestApproval;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.turn.TurnNotePages;
import dk.blogstafet.page.turn.TurnPreviewPages;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.Optional;

/// The final approval of a text, with a link that is mailed for it and can be used once.
final class FinalApprovals {
  private final GuestApproval approval;
  private final TurnLinks links;
  private final TurnPreviews previews;

  FinalApprovals(GuestApproval approval, TurnLinks links, TurnPreviews previews) {
    this.approval = approval;
    this.links = links;
    this.previews = previews;
  }

  /// Shows the page that the author approves, with its button.
  GatewayResponse show(String token, SiteSnapshot site) {
    return switch (approval.find(token)) {
      case ApprovalLookup.Invalid() -> invalid(site);
      case ApprovalLookup.Open(var turn, var content) ->
          site.relay(turn.key().relay())
              .flatMap(relay -> {
                var visit = new TurnVisit(relay.relay(), turn, token, Optional.empty());
                return previews.approval(
                    visit, relay, site.site(), content, approval.changes(turn, content));
              })
              .orElseGet(() -> invalid(site));
    };
  }

  /// Approves the text that the page showed.
  GatewayResponse approve(FormFields form, SiteSnapshot site) {
    var token = form.get("t");
    return switch (approval.find(token)) {
      case ApprovalLookup.Invalid() -> invalid(site);
      case ApprovalLookup.Open(var turn, var content) -> {
        var relay = site.relay(turn.key().relay());
        var isShown = form.get("act").equals("approve") && form.get("v").equals(content.hash());
        yield relay.isPresent() && isShown
            ? approve(token, TurnPreviewPages.consent(relay.get().relay()), site)
            : show(token, site);
      }
    };
  }

  private GatewayResponse approve(String token, String consent, SiteSnapshot site) {
    return switch (approval.approve(token, Sha256.hex(consent)).orElse(null)) {
      case GuestOutcome.Done(var turn) ->
          TurnPageResponses.after(links.token(turn), Optional.of(TurnNotice.APPROVED));
      case GuestOutcome.Rejected _, GuestOutcome.Invalid _ -> invalid(site);
      case null -> invalid(site);
    };
  }

  private static GatewayResponse invalid(SiteSnapshot site) {
    return TurnPageResponses.html(404, new TurnNotePages(site.site()).invalidApproval());
  }
}
