package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.ApprovedText;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.ApprovalRequest;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnApproval;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import java.util.List;
import java.util.Optional;

/// Reviews texts that were handed in, for an editor. An act that is repeated has the same outcome
/// and is stored once. Methods throw a [dk.blogstafet.relay.change.ContentionException] if too many
/// requests change a turn at once.
public final class TurnReviewer {
  private final Turns turns;
  private final Drafts drafts;
  private final EditorChanges changes;

  public TurnReviewer(Turns turns, Drafts drafts, EditorChanges changes) {
    this.turns = turns;
    this.drafts = drafts;
    this.changes = changes;
  }

  /// Comments on a text that was handed in. The author sees it when changes are requested.
  public TurnEditOutcome comment(TurnKey key, CommentDraft draft) {
    var reader = new FieldReader();
    var text = reader.text(TextField.COMMENT, draft.text(), "text");
    var paragraph = reader.text(TextField.PARAGRAPH, draft.paragraph(), "paragraph");
    var before = draft.before() == null ? "" : draft.before();
    var after = reader.text(TextField.REPLACEMENT, draft.after(), "after");
    var part = before.isBlank() ? "" : reader.text(TextField.PROPOSAL, before, "before");
    if (!reader.areFine()) {
      return new TurnEditOutcome.Invalid(reader.errors());
    }
    var proposal =
        Optional.of(part)
            .filter(it -> !it.isEmpty())
            .map(it -> new TurnComment.ProposedChange(it, after));
    return changes.change(
        key,
        seen -> {
          var number = turns.comments(key).size() + 1;
          if (!seen.state().isSubmitted() && seen.state() != TurnState.CHANGES_REQUESTED) {
            return EditorChanges.rejected(TurnRejection.OTHER_STATE, seen);
          }
          if (number > TurnComment.LIMIT) {
            return EditorChanges.rejected(TurnRejection.TOO_MANY_COMMENTS, seen);
          }
          var comment =
              new TurnComment(
                  number,
                  changes.now(),
                  changes.editor(),
                  paragraph,
                  text,
                  proposal,
                  Optional.empty());
          return EditorChanges.changed(
              changes
                  .update(seen, seen.next().build(), TurnAction.COMMENT, "")
                  .with(List.of(comment)));
        });
  }

  /// Gives a text back to its author, who gets a mail with the comments.
  public TurnEditOutcome requestChanges(TurnKey key) {
    return changes.change(
        key,
        seen -> {
          if (seen.state() == TurnState.CHANGES_REQUESTED) {
            return EditorChanges.unchanged(seen);
          }
          var then =
              seen.next(TurnState.CHANGES_REQUESTED, changes.now()).withoutApprovals().build();
          return seen.state().isSubmitted() && !seen.isOwn()
              ? EditorChanges.changed(
                  changes
                      .update(seen, then, TurnAction.REQUEST_CHANGES, "")
                      .mailing(TurnMailKind.CHANGES_REQUESTED))
              : EditorChanges.rejected(TurnRejection.OTHER_STATE, seen);
        });
  }

  /// Approves the text that was handed in, and has the author asked for the final approval. If the
  /// author's link got lost or is too old, a repeated approval mails a new one.
  public TurnEditOutcome approve(TurnKey key) {
    return changes.change(
        key,
        seen ->
            switch (seen.state()) {
              case SUBMITTED -> approve(seen);
              case APPROVED_BY_EDITOR ->
                  seen.approvalRequest().filter(it -> it.isOpen(changes.now())).isPresent()
                      ? EditorChanges.unchanged(seen)
                      : approve(seen);
              case APPROVED_BY_AUTHOR, SCHEDULED -> EditorChanges.unchanged(seen);
              case INVITED,
                  ACCEPTED,
                  WRITING,
                  CHANGES_REQUESTED,
                  PUBLISHED,
                  CLOSED,
                  DECLINED,
                  RETURNED,
                  TAKEN_OVER,
                  CANCELLED ->
                  EditorChanges.rejected(TurnRejection.OTHER_STATE, seen);
            });
  }

  private TurnDecision<TurnEditOutcome> approve(Turn seen) {
    var content = drafts.find(seen.key()).orElseThrow().content();
    var hash = content.hash();
    if (!seen.submission().orElseThrow().hash().equals(hash)) {
      return EditorChanges.rejected(TurnRejection.TEXT_CHANGED, seen);
    }
    var given = new TurnApproval(hash, changes.now(), changes.editor(), "");
    var text = new ApprovedText(ApprovedText.ApprovingSide.EDITOR, content);
    if (seen.isOwn()) {
      return EditorChanges.changed(ownApproved(seen, given).approving(text));
    }
    var request = new ApprovalRequest(TurnLinks.nonce(), hash, given.at());
    var then = seen.next(TurnState.APPROVED_BY_EDITOR, given.at()).approvedByEditor(given, request);
    return EditorChanges.changed(
        changes
            .update(seen, then.build(), TurnAction.APPROVE, hash)
            .approving(text)
            .mailing(TurnMailKind.APPROVAL_REQUEST));
  }

  /// Of a text of their own, the editors are the author.
  private TurnUpdate ownApproved(Turn seen, TurnApproval given) {
    var then =
        seen.next(TurnState.APPROVED_BY_AUTHOR, given.at())
            .approvedByEditor(given)
            .approvedByAuthor(given)
            .build();
    return changes.update(seen, then, TurnAction.APPROVE, given.hash());
  }
}
