package dk.blogstafet.manageturns;

import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.editor.EditorChanges;
import dk.blogstafet.baton.editor.EditorTexts;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnEditor;
import dk.blogstafet.baton.editor.TurnInviter;
import dk.blogstafet.baton.editor.TurnPublisher;
import dk.blogstafet.baton.editor.TurnRelays;
import dk.blogstafet.baton.editor.TurnReviewer;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes turns for an editor, and responds with the outcome.
final class TurnActions {
  private final TurnStores stores;
  private final TurnLinks links;
  private final SignedTurns updates;
  private final Function<SignedAction, TurnRelays> relays;
  private final Editors editors;
  private final Clock clock;

  /// Creates the actions.
  ///
  /// @param relays returns the relays that an action publishes a turn's text in
  TurnActions(
      TurnStores stores,
      TurnLinks links,
      SignedTurns updates,
      Function<SignedAction, TurnRelays> relays,
      Editors editors,
      Clock clock) {
    this.stores = stores;
    this.links = links;
    this.updates = updates;
    this.relays = relays;
    this.editors = editors;
    this.clock = clock;
  }

  /// The stores that editors' actions read.
  record TurnStores(Turns turns, Drafts drafts, Relays relays, Posts posts) {}

  /// Invites an author.
  GatewayResponse invite(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      Function<TurnInviter, TurnEditOutcome> change) {
    var type = ActionType.INVITE_AUTHOR;
    var inviter =
        new TurnInviter(
            stores.turns(), stores.relays(), links, store(act, type), act.key().owner(), clock);
    return answer(request, act, type, relay, change.apply(inviter));
  }

  /// Stores an editor's own text.
  GatewayResponse write(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      Function<EditorTexts, TurnEditOutcome> change) {
    var type = ActionType.WRITE_TURN;
    var texts =
        new EditorTexts(
            stores.turns(),
            stores.drafts(),
            stores.relays(),
            changes(act, type),
            store(act, type),
            clock);
    return answer(request, act, type, relay, change.apply(texts));
  }

  /// Reviews a text.
  GatewayResponse review(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      TurnKey key,
      Function<TurnReviewer, TurnEditOutcome> change) {
    var reviewer = new TurnReviewer(stores.turns(), stores.drafts(), changes(act, type));
    return answer(request, act, type, key.relay(), change.apply(reviewer));
  }

  /// Schedules, reminds or ends a turn.
  GatewayResponse edit(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      TurnKey key,
      Function<TurnEditor, TurnEditOutcome> change) {
    var editor = new TurnEditor(stores.turns(), changes(act, type));
    return answer(request, act, type, key.relay(), change.apply(editor));
  }

  /// Publishes a text. The audit entry and the response are those of its post.
  ///
  /// @param reason why it is published without the author's approval; may be empty
  GatewayResponse publish(GatewayRequest request, SignedAction act, TurnKey key, String reason) {
    var type = ActionType.PUBLISH_TURN;
    var publisher =
        new TurnPublisher(
            stores.turns(),
            stores.drafts(),
            relays.apply(act),
            stores.posts(),
            store(act, type),
            clock);
    var outcome = publisher.publish(key, reason, act.key().owner());
    return editors
        .lookup(act.idempotencyKey())
        .receipt()
        .map(ActionReceipt::result)
        .map(ActionResponses::answer)
        .orElseGet(() -> answer(request, act, type, key.relay(), outcome));
  }

  private EditorChanges changes(SignedAction act, ActionType type) {
    return new EditorChanges(stores.turns(), store(act, type), act.key().owner(), clock);
  }

  private Predicate<TurnUpdate> store(SignedAction act, ActionType type) {
    return update -> updates.update(act, update, changed(type, update.then()));
  }

  private GatewayResponse answer(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      RelayId relay,
      TurnEditOutcome outcome) {
    return switch (outcome) {
      case TurnEditOutcome.Changed(var then) -> ActionResponses.answer(changed(type, then));
      case TurnEditOutcome.Unchanged(var seen) ->
          ActionResponses.note(editors, act, of(type, seen, seen.version()));
      case TurnEditOutcome.Invalid(var errors) -> WriteProblems.invalid(request.language(), errors);
      case TurnEditOutcome.Rejected(var reason, var turn) ->
          TurnProblems.rejected(request.language(), reason, turn);
      case TurnEditOutcome.NotFound() -> TurnProblems.notFound(request.language(), relay.slug());
    };
  }

  private static ActionResult changed(ActionType type, Turn then) {
    return of(type, then, then.version() - 1);
  }

  private static ActionResult of(ActionType type, Turn turn, int from) {
    return ActionResult.ofTurn(type, turn.key().relay(), turn.key().number(), from, turn.version());
  }
}
