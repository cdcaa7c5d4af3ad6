package dk.blogstafet.managekeys;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.words.ProblemType;

/// Responds with what became of a key.
final class KeyChangeResponses {
  private KeyChangeResponses() {}

  static GatewayResponse answer(GatewayRequest request, KeyChangeOutcome outcome) {
    var language = request.language();
    return switch (outcome) {
      case KeyChangeOutcome.Done(var actionType, var key) ->
          ActionResponses.answer(ActionResult.ofKey(actionType, key));
      case KeyChangeOutcome.Unchanged(var actionType, var key) ->
          ActionResponses.answer(ActionResult.ofUnchangedKey(actionType, key));
      case KeyChangeOutcome.Invalid(var errors) -> WriteProblems.invalid(language, errors);
      case KeyChangeOutcome.ExceedsGrant() ->
          ProblemDetails.of(ProblemType.SCOPE_DENIED, language, "detail.key").response();
      case KeyChangeOutcome.KeyTaken() ->
          ProblemDetails.of(ProblemType.CONFLICT, language, "detail.key-taken").response();
      case KeyChangeOutcome.AlreadyRotated(var heir) ->
          ProblemDetails.of(ProblemType.CONFLICT, language, "detail.key-rotated", heir).response();
      case KeyChangeOutcome.Conflict(var current) ->
          WriteProblems.answer(language, new ChangeRefusal.Conflict(current));
      case KeyChangeOutcome.NotFound() ->
          ProblemDetails.of(ProblemType.NOT_FOUND, language, "detail.key", request.path())
              .response();
    };
  }
}
