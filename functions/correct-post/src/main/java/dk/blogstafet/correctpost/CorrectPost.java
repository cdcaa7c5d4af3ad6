package dk.blogstafet.correctpost;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.JsonDraftReader;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import java.time.Clock;

/// Corrects the post in the path, and records the correction that readers see.
public final class CorrectPost implements SignedOperation {
  private final Editors editors;
  private final Posts posts;
  private final Clock clock;

  public CorrectPost(Editors editors, Posts posts, Clock clock) {
    this.editors = editors;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return PathParameters.allows(grant, KeyScope.CORRECT, request);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    var correctPostRequest = JsonBody.read(request.content(), CorrectPostRequest::read);
    var relay = PathParameters.relay(request);
    var post = PathParameters.post(request);
    return relay.isPresent() && post.isPresent()
        ? correct(request, act, relay.get(), post.get(), correctPostRequest)
        : PathParameters.notFound(request);
  }

  private GatewayResponse correct(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PostId post,
      CorrectPostRequest correctPostRequest) {
    var corrector = new PostCorrector(editors.relays(act), posts, clock);
    return switch (corrector.correct(
        relay,
        post,
        correctPostRequest.version(),
        correctPostRequest.draft(),
        correctPostRequest.told())) {
      case CorrectionOutcome.Corrected(var whole, var revision) ->
          ActionResponses.answer(
              ActionResult.ofPost(ActionType.CORRECT, relay, whole.post(), revision));
      case CorrectionOutcome.Unchanged(var whole) ->
          ActionResponses.note(
              editors, act, ActionResult.ofUnchangedPost(ActionType.CORRECT, relay, whole.post()));
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  /// The request body.
  private record CorrectPostRequest(int version, CorrectionDraft told, PostDraft draft) {
    static CorrectPostRequest read(JsonBody json) {
      return new CorrectPostRequest(
          json.version("version"),
          new CorrectionDraft(json.text("kind"), json.text("sentence")),
          json.object("post", JsonDraftReader::post));
    }
  }
}
