package dk.blogstafet.writeturn;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.turn.TurnPreviewPages;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.validation.Validated;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Shows texts as their pages will show them.
final class TurnPreviews {
  private final Drafts drafts;
  private final Clock clock;

  TurnPreviews(Drafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /// Shows the saved text. Errors that keep it from being shown are listed on the form.
  GatewayResponse preview(TurnVisit visit, RelaySnapshot relay, Site site) {
    var state = visit.turn().state();
    var draft = drafts.find(visit.turn().key()).filter(_ -> state.isBeingWritten());
    if (draft.isEmpty()) {
      return TurnPageResponses.after(visit.token(), Optional.empty());
    }
    var content = TurnPreviewPages.complete(draft.get().content(), visit.relay());
    return switch (validated(content, visit, relay)) {
      case Validated.Valid<ValidatedDraft>(var valid) ->
          TurnPageResponses.html(
              200, new TurnPreviewPages(site).preview(visit, relay, valid, clock.instant()));
      case Validated.Invalid<ValidatedDraft> _ -> TurnPageResponses.after(visit, TurnNotice.CHECK);
    };
  }

  /// Shows a text that the editor approved, with the button of the final approval.
  ///
  /// @param changes since the author approved the text before
  /// @return empty if the relay no longer accepts the text
  Optional<GatewayResponse> approval(
      TurnVisit visit,
      RelaySnapshot relay,
      Site site,
      DraftContent content,
      List<TextChange> changes) {
    return switch (validated(content, visit, relay)) {
      case Validated.Valid<ValidatedDraft>(var valid) ->
          Optional.of(
              TurnPageResponses.html(
                  200,
                  new TurnPreviewPages(site)
                      .approval(visit, relay, valid, content.hash(), changes, clock.instant())));
      case Validated.Invalid<ValidatedDraft> _ -> Optional.empty();
    };
  }

  private Validated<ValidatedDraft> validated(
      DraftContent content, TurnVisit visit, RelaySnapshot relay) {
    var today = DanishTime.today(clock);
    var draft = content.toPost(today).withBecause(visit.turn().invitation().because());
    return DraftValidator.of(draft, relay.relay(), today);
  }
}
