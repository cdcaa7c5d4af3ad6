package dk.blogstafet.writeturn;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestRejection;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.SaveOutcome;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.UnsavedReason;
import dk.blogstafet.page.turn.TurnPages;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Handles the buttons of the form with the text. Each of them saves the text first. What can't be
/// saved comes back whole.
final class TextActs implements TextSaving {
  private static final String TAKE = "take-";

  private final GuestTurns guests;
  private final GuestWriting writing;

  TextActs(GuestTurns guests, GuestWriting writing) {
    this.guests = guests;
    this.writing = writing;
  }

  @Override
  public GatewayResponse handle(String act, TurnVisit visit, FormFields form, Site site) {
    var key = visit.turn().key();
    if (act.equals("reopen")) {
      writing.recall(key);
    }
    var content = TurnForms.content(form);
    return switch (writing.save(key, TurnForms.version(form, "v"), content)) {
      case SaveOutcome.Saved(var draft) -> saved(act, visit, form, draft.version());
      case SaveOutcome.Conflict(var theirs) ->
          unsaved(visit, site, UnsavedReason.CONFLICT, content, Optional.of(theirs.content()));
      case SaveOutcome.TooLarge() ->
          unsaved(visit, site, UnsavedReason.TOO_LONG, content, Optional.empty());
      case SaveOutcome.NotWritable(var turn) ->
          unsaved(visit, site, reason(turn), content, Optional.empty());
    };
  }

  /// Returns why a text can't be saved in a turn's state.
  static UnsavedReason reason(Turn turn) {
    return turn.state().isSubmitted() ? UnsavedReason.SUBMITTED_BEFORE : UnsavedReason.ENDED_BEFORE;
  }

  private GatewayResponse saved(String act, TurnVisit visit, FormFields form, int version) {
    var key = visit.turn().key();
    if (act.startsWith(TAKE)) {
      return taken(visit, writing.takeProposal(key, number(act), version));
    }
    return switch (act) {
      case "show" -> PrivateResponse.seeOther(PageUrls.with(TurnUrls.PREVIEW, visit.token()));
      case "submit" -> submitted(visit, writing.submit(key, version));
      case "postpone" ->
          TurnForms.version(form, "turn") == visit.turn().version()
              ? postponed(visit, guests.postpone(key))
              : TurnPageResponses.after(visit, TurnNotice.STALE);
      default -> TurnPageResponses.after(visit, TurnNotice.SAVED);
    };
  }

  private static int number(String act) {
    try {
      return Integer.parseInt(act.substring(TAKE.length()));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private static GatewayResponse taken(TurnVisit visit, GuestOutcome outcome) {
    return switch (outcome) {
      case GuestOutcome.Done _ -> TurnPageResponses.after(visit, TurnNotice.TAKEN);
      case GuestOutcome.Rejected(var reason, _) when reason == GuestRejection.PROPOSAL_OUTDATED ->
          TurnPageResponses.after(visit, TurnNotice.PROPOSAL_OUTDATED);
      case GuestOutcome.Rejected _, GuestOutcome.Invalid _ ->
          TurnPageResponses.after(visit, TurnNotice.STALE);
    };
  }

  private static GatewayResponse submitted(TurnVisit visit, GuestOutcome outcome) {
    return switch (outcome) {
      case GuestOutcome.Done _ -> TurnPageResponses.after(visit.token(), Optional.empty());
      case GuestOutcome.Invalid _ -> TurnPageResponses.after(visit, TurnNotice.CHECK);
      case GuestOutcome.Rejected _ -> TurnPageResponses.after(visit, TurnNotice.STALE);
    };
  }

  private static GatewayResponse postponed(TurnVisit visit, GuestOutcome outcome) {
    return switch (outcome) {
      case GuestOutcome.Done _ -> TurnPageResponses.after(visit, TurnNotice.POSTPONED);
      case GuestOutcome.Rejected(var reason, _) when reason == GuestRejection.ALREADY_POSTPONED ->
          TurnPageResponses.after(visit, TurnNotice.ASKED);
      case GuestOutcome.Rejected _, GuestOutcome.Invalid _ ->
          TurnPageResponses.after(visit, TurnNotice.STALE);
    };
  }

  private GatewayResponse unsaved(
      TurnVisit visit,
      Site site,
      UnsavedReason reason,
      DraftContent content,
      Optional<DraftContent> theirs) {
    var key = visit.turn().key();
    var isTooLong = reason == UnsavedReason.TOO_LONG;
    var errors = isTooLong ? writing.errors(key, content) : List.<ValidationError>of();
    var version = writing.draft(key).version();
    var page =
        new TurnPages(site).unsaved(visit, reason, version, content, theirs, errors, Duration.ZERO);
    return TurnPageResponses.writing(isTooLong ? 422 : 409, page, site);
  }

  /// Gives a text back without saving it.
  @Override
  public GatewayResponse keep(
      int status,
      TurnVisit visit,
      FormFields form,
      Site site,
      UnsavedReason reason,
      Duration wait) {
    var version = TurnForms.version(form, "v");
    var page =
        new TurnPages(site)
            .unsaved(
                visit, reason, version, TurnForms.content(form), Optional.empty(), List.of(), wait);
    return TurnPageResponses.writing(status, page, site);
  }
}
