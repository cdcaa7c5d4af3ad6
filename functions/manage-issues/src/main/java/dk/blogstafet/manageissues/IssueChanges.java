package dk.blogstafet.manageissues;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.newsletter.issue.editing.CorrectionMailing;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome;
import dk.blogstafet.newsletter.issue.editing.IssueEditor;
import dk.blogstafet.newsletter.issue.editing.MailingEditor;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ChangeRefusal;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Changes issues and the settings of newsletters, and responds with the outcome.
final class IssueChanges {
  private final Function<Predicate<IssueUpdate>, IssueEditor> issueEditors;
  private final Function<Predicate<IssueUpdate>, CorrectionMailing> mailings;
  private final Function<Predicate<IssueUpdate>, MailingEditor> mailingEditors;
  private final SignedUpdates updates;
  private final Editors editors;

  /// Creates the changes.
  ///
  /// @param issueEditors creates an editor whose changes are stored in a given way
  /// @param mailings creates what mails corrections, and stores them in a given way
  /// @param mailingEditors the same for the settings of newsletters
  IssueChanges(
      Function<Predicate<IssueUpdate>, IssueEditor> issueEditors,
      Function<Predicate<IssueUpdate>, CorrectionMailing> mailings,
      Function<Predicate<IssueUpdate>, MailingEditor> mailingEditors,
      SignedUpdates updates,
      Editors editors) {
    this.issueEditors = issueEditors;
    this.mailings = mailings;
    this.mailingEditors = mailingEditors;
    this.updates = updates;
    this.editors = editors;
  }

  /// Changes one issue.
  GatewayResponse edit(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      IssueKey key,
      BiFunction<IssueEditor, IssueKey, IssueEditOutcome> change) {
    var outcome = change.apply(issueEditors.apply(issues(act, type)), key);
    return respond(
        request, act, type, outcome, () -> IssueProblems.notFound(request.language(), key));
  }

  /// Has a correction of a post mailed.
  ///
  /// @param number of the correction among the post's
  GatewayResponse mailCorrection(
      GatewayRequest request, SignedAction act, RelayId relay, PostId post, int number) {
    var type = ActionType.MAIL_CORRECTION;
    var outcome = mailings.apply(issues(act, type)).request(relay, post, number);
    return respond(
        request,
        act,
        type,
        outcome,
        () ->
            WriteProblems.answer(request.language(), new ChangeRefusal.PostNotFound(relay, post)));
  }

  private GatewayResponse respond(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      IssueEditOutcome outcome,
      Supplier<GatewayResponse> notFound) {
    return switch (outcome) {
      case IssueEditOutcome.Changed(var then) -> ActionResponses.answer(changed(type, then));
      case IssueEditOutcome.Unchanged(var seen) ->
          note(act, ofIssue(type, seen.key(), seen.version(), seen.version()));
      case IssueEditOutcome.Rejected(var reason) ->
          IssueProblems.rejected(request.language(), reason);
      case IssueEditOutcome.NotFound() -> notFound.get();
    };
  }

  private Predicate<IssueUpdate> issues(SignedAction act, ActionType type) {
    return update -> updates.update(act, update, changed(type, update.issue().orElseThrow()));
  }

  private static ActionResult changed(ActionType type, Issue then) {
    return ofIssue(type, then.key(), then.version() - 1, then.version());
  }

  private static ActionResult ofIssue(ActionType type, IssueKey key, int from, int to) {
    return ActionResult.ofIssue(type, key.relay(), key.id(), from, to);
  }

  /// Decides whether a relay's issues wait for an editor.
  GatewayResponse configure(
      GatewayRequest request, SignedAction act, RelayId relay, boolean isAutomatic) {
    var editor =
        mailingEditors.apply(
            update -> updates.update(act, update, of(update.relay().orElseThrow(), true)));
    return editor
        .configure(relay, isAutomatic)
        .map(edit -> answer(act, of(edit.then(), edit.isChanged())))
        .orElseGet(
            () -> WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay)));
  }

  private static ActionResult of(RelayMailing then, boolean isChanged) {
    var from = isChanged ? then.version() - 1 : then.version();
    return ActionResult.ofMailing(then.relay(), then.isAutomatic(), from, then.version());
  }

  /// Lets newsletters be sent again after a restore. Each issue that is stopped has an audit entry
  /// in its relay's log.
  GatewayResponse releaseSite(SignedAction act) {
    var editor =
        mailingEditors.apply(
            update -> updates.update(act, update, of(update.site().orElseThrow(), true)));
    var edit =
        editor.releaseSite(key -> issues(act.forPart(key.toString()), ActionType.STOP_ISSUE));
    return answer(act, of(edit.then(), edit.isChanged()));
  }

  private static ActionResult of(SiteMailing then, boolean isChanged) {
    var from = isChanged ? then.version() - 1 : then.version();
    return ActionResult.ofSiteMailing(from, then.version());
  }

  private GatewayResponse answer(SignedAction act, ActionResult result) {
    return result.changed() ? ActionResponses.answer(result) : note(act, result);
  }

  private GatewayResponse note(SignedAction act, ActionResult result) {
    return ActionResponses.note(editors, act, result);
  }
}
