package dk.blogstafet.writeturn;

import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.gateway.SecurityHeaders;
import dk.blogstafet.page.AuthorScript;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.turn.TurnPages;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;
import java.util.Optional;

/// Responds with the page of a turn's state.
final class TurnPageResponses {
  private final Turns turns;
  private final Drafts drafts;
  private final GuestWriting writing;

  TurnPageResponses(Turns turns, Drafts drafts, GuestWriting writing) {
    this.turns = turns;
    this.drafts = drafts;
    this.writing = writing;
  }

  /// Shows what the author can do now.
  GatewayResponse show(TurnVisit visit, Site site) {
    var pages = new TurnPages(site);
    return switch (visit.turn().state()) {
      case INVITED -> html(200, pages.invitation(visit));
      case ACCEPTED, WRITING, CHANGES_REQUESTED -> form(visit, pages, site);
      case PUBLISHED -> handOver(200, visit, site, List.of(), List.of());
      case SUBMITTED,
          APPROVED_BY_EDITOR,
          APPROVED_BY_AUTHOR,
          SCHEDULED,
          CLOSED,
          DECLINED,
          RETURNED,
          TAKEN_OVER,
          CANCELLED ->
          html(200, pages.state(visit));
    };
  }

  private GatewayResponse form(TurnVisit visit, TurnPages pages, Site site) {
    var key = visit.turn().key();
    var draft = writing.draft(key);
    var isChecked = visit.notice().filter(it -> it == TurnNotice.CHECK).isPresent();
    var errors = isChecked ? writing.errors(key, draft.content()) : List.<ValidationError>of();
    return writing(200, pages.form(visit, draft, turns.comments(key), errors), site);
  }

  /// Shows the page of a published post, with candidates as they were typed.
  GatewayResponse handOver(
      int status,
      TurnVisit visit,
      Site site,
      List<CandidateDraft> typed,
      List<ValidationError> errors) {
    var key = visit.turn().key();
    var title = drafts.find(key).map(it -> it.content().title()).orElse("");
    var named = turns.candidates(key);
    return html(status, new TurnPages(site).published(visit, title, named, typed, errors));
  }

  /// Returns whether these are the candidates that the author named last.
  boolean isNamed(TurnKey key, List<CandidateDraft> typed) {
    var names = typed.stream().map(CandidateDraft::name).toList();
    return turns.candidates(key).stream().map(TurnCandidate::name).toList().equals(names);
  }

  /// Sends the browser to the page of the turn, so that a reload repeats nothing.
  static GatewayResponse after(String token, Optional<TurnNotice> notice) {
    var address = PageUrls.with(TurnUrls.WRITE, token);
    return PrivateResponse.seeOther(notice.map(it -> address + "&m=" + it.label()).orElse(address));
  }

  static GatewayResponse after(TurnVisit visit, TurnNotice notice) {
    return after(visit.token(), Optional.of(notice));
  }

  static GatewayResponse html(int status, RenderedPage page) {
    return PrivateResponse.page(status, page);
  }

  /// Responds with a page on which the author writes: its script may run.
  static GatewayResponse writing(int status, RenderedPage page, Site site) {
    return SecurityHeaders.allowScript(html(status, page), site.home() + AuthorScript.PATH);
  }

  /// Responds with the script. Browsers keep it, because another text has another name.
  static GatewayResponse script(String name) {
    return name.equals(AuthorScript.NAME)
        ? GatewayResponse.of(200, "text/javascript; charset=utf-8", AuthorScript.TEXT)
            .with("cache-control", "public, max-age=31536000, immutable")
        : PrivateResponse.of(GatewayResponse.of(404));
  }
}
