package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.ApprovedText;
import dk.blogstafet.baton.ApprovedText.ApprovingSide;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.DraftDifference;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.ApprovalRequest;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnApproval;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnState;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// An author's final approval, with the link that was mailed for it. It is bound to everything that
/// the post will show.
public final class GuestApproval {
  private final Turns turns;
  private final Drafts drafts;
  private final TurnLinks links;
  private final TurnChanges changes;
  private final Clock clock;

  public GuestApproval(Turns turns, Drafts drafts, TurnLinks links, Clock clock) {
    this.turns = turns;
    this.drafts = drafts;
    this.links = links;
    this.changes = new TurnChanges(turns, turns::update);
    this.clock = clock;
  }

  /// Finds the text that a link to the final approval is about.
  public ApprovalLookup find(String text) {
    return TurnToken.parse(text)
        .flatMap(token -> turns.find(token.turn()))
        .filter(turn -> links.isApproval(turn, text) && isOpen(turn))
        .flatMap(turn -> approvable(turn).map(it -> open(turn, it)))
        .orElseGet(ApprovalLookup.Invalid::new);
  }

  private static ApprovalLookup open(Turn turn, DraftContent content) {
    return new ApprovalLookup.Open(turn, content);
  }

  private boolean isOpen(Turn turn) {
    return turn.state() == TurnState.APPROVED_BY_EDITOR
        && turn.approvalRequest().filter(it -> it.isOpen(clock.instant())).isPresent();
  }

  /// Returns what changed since the author approved the text before; empty the first time.
  public List<TextChange> changes(Turn turn, DraftContent content) {
    return drafts
        .approved(turn.key(), ApprovingSide.AUTHOR)
        .map(it -> DraftDifference.between(it, content))
        .orElseGet(List::of);
  }

  /// Returns the text, if it is the one that the request is about.
  private Optional<DraftContent> approvable(Turn turn) {
    var hash = turn.approvalRequest().map(ApprovalRequest::hash);
    return drafts
        .find(turn.key())
        .map(Draft::content)
        .filter(it -> hash.filter(it.hash()::equals).isPresent());
  }

  /// Approves the text. The link can be used once.
  ///
  /// @param wording the version of the sentence that was agreed to
  /// @return empty if the link is invalid, used or too old
  public Optional<GuestOutcome> approve(String text, String wording) {
    return switch (find(text)) {
      case ApprovalLookup.Invalid() -> Optional.empty();
      case ApprovalLookup.Open(var turn, var content) ->
          changes.change(turn.key(), seen -> approve(seen, text, content, wording));
    };
  }

  private TurnDecision<GuestOutcome> approve(
      Turn seen, String text, DraftContent content, String wording) {
    if (!links.isApproval(seen, text) || !isOpen(seen)) {
      return GuestTurns.otherState(seen);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var given = new TurnApproval(content.hash(), now, content.name(), wording);
    var then = seen.next(TurnState.APPROVED_BY_AUTHOR, now).approvedByAuthor(given).build();
    var event = new TurnEvent(TurnAction.AUTHOR_APPROVE, now, TurnEvent.AUTHOR, content.hash(), "");
    return GuestTurns.store(
        TurnUpdate.of(seen, then, event)
            .approving(new ApprovedText(ApprovingSide.AUTHOR, content))
            .mailing(TurnMailKind.EDITOR_APPROVED));
  }
}
