package dk.blogstafet.writeturn;

import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.TurnLookup;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.newsletter.signup.NetworkPrefix;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.UnsavedReason;
import dk.blogstafet.page.turn.TurnNotePages;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ContentionException;
import java.time.Duration;
import java.util.Optional;

/// Finds the turn that a button belongs to. Whatever keeps a text from being saved, the author gets
/// it back.
final class TurnPosts {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final GuestTurns guests;
  private final TurnActs acts;
  private final TextSaving texts;
  private final TextSaving autosaves;
  private final TurnRateLimiter limiter;
  private final ClientAddress clients;

  TurnPosts(
      GuestTurns guests,
      TurnActs acts,
      TextSaving texts,
      TextSaving autosaves,
      TurnRateLimiter limiter,
      ClientAddress clients) {
    this.guests = guests;
    this.acts = acts;
    this.texts = texts;
    this.autosaves = autosaves;
    this.limiter = limiter;
    this.clients = clients;
  }

  /// Handles a pressed button.
  GatewayResponse handle(GatewayRequest request, FormFields form, SiteSnapshot site) {
    return switch (guests.find(form.get("t"))) {
      case TurnLookup.Invalid() -> WriteTurn.invalid(site);
      case TurnLookup.Found(var turn) ->
          visit(turn, form, site)
              .map(it -> limited(it, request, form, site.site()))
              .orElseGet(() -> WriteTurn.invalid(site));
      case TurnLookup.Outdated(var turn) ->
          visit(turn, form, site)
              .map(it -> outdated(it, request, form, site.site()))
              .orElseGet(() -> WriteTurn.invalid(site));
    };
  }

  private static Optional<TurnVisit> visit(Turn turn, FormFields form, SiteSnapshot site) {
    return site.relay(turn.key().relay())
        .map(it -> new TurnVisit(it.relay(), turn, form.get("t"), Optional.empty()));
  }

  private GatewayResponse limited(
      TurnVisit visit, GatewayRequest request, FormFields form, Site site) {
    var network = NetworkPrefix.of(clients.of(request));
    return limiter
        .admit(visit.turn().key(), network)
        .map(wait -> tooMany(visit, request, form, site, wait))
        .orElseGet(() -> act(visit, request, form, site));
  }

  private TextSaving texts(GatewayRequest request) {
    return AutosaveActs.isIn(request) ? autosaves : texts;
  }

  private GatewayResponse tooMany(
      TurnVisit visit, GatewayRequest request, FormFields form, Site site, Duration wait) {
    var response =
        TurnForms.hasText(form)
            ? texts(request).keep(429, visit, form, site, UnsavedReason.CROWDED, wait)
            : TurnPageResponses.html(
                429, new TurnNotePages(site).tooMany(Optional.of(visit.relay()), wait));
    return response.with("retry-after", Long.toString(Math.max(1, wait.toSeconds())));
  }

  private GatewayResponse act(TurnVisit visit, GatewayRequest request, FormFields form, Site site) {
    try {
      return TurnForms.hasText(form)
          ? texts(request).handle(form.get("act"), visit, form, site)
          : acts.handle(visit, form, site);
    } catch (ContentionException busy) {
      if (!TurnForms.hasText(form)) {
        throw busy;
      }
      return texts(request)
          .keep(503, visit, form, site, UnsavedReason.BUSY, SOON)
          .with("retry-after", PrivateResponse.SOON);
    }
  }

  /// Says the same whether a mail is sent or not.
  private GatewayResponse outdated(
      TurnVisit visit, GatewayRequest request, FormFields form, Site site) {
    if (TurnForms.hasText(form)) {
      return texts(request).keep(409, visit, form, site, UnsavedReason.OLD_LINK, Duration.ZERO);
    }
    if (!form.get("act").equals("link")) {
      return TurnPageResponses.after(visit.token(), Optional.empty());
    }
    var key = visit.turn().key();
    if (limiter.admitLink(key)) {
      guests.requestLink(key);
    }
    return TurnPageResponses.after(visit, TurnNotice.SENT);
  }
}
