package dk.blogstafet.publishpost;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.JsonDraftReader;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.PublicationProblems;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.time.Clock;

/// Publishes the post in a request. The response never waits for pages, which the renewal writes.
public final class PublishPost implements SignedOperation {
  private final Editors editors;
  private final Posts posts;
  private final Clock clock;

  public PublishPost(Editors editors, Posts posts, Clock clock) {
    this.editors = editors;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return PathParameters.allows(grant, KeyScope.PUBLISH, request);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    var draft = JsonBody.read(request.content(), JsonDraftReader::newPost);
    return PathParameters.relay(request)
        .map(relay -> publish(request, act, relay, draft))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private GatewayResponse publish(
      GatewayRequest request, SignedAction act, RelayId relay, PostDraft draft) {
    var language = request.language();
    var publisher = new Publisher(editors.relays(act), posts, clock);
    return switch (publisher.publish(relay, draft)) {
      case PublicationOutcome.Done(var results, var revision) ->
          answer(request, act, relay, results.getFirst(), revision);
      case PublicationOutcome.InvalidDrafts invalid ->
          PublicationProblems.invalid(language, invalid);
      case ChangeRefusal refusal -> WriteProblems.answer(language, refusal);
    };
  }

  private GatewayResponse answer(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PublicationOutcome.DraftResult result,
      Revision revision) {
    return switch (result) {
      case PublicationOutcome.Published(var whole) ->
          ActionResponses.answer(
              ActionResult.ofPost(ActionType.PUBLISH, relay, whole.post(), revision));
      case PublicationOutcome.AlreadyPublished(var whole) -> note(act, relay, whole.post());
      case PublicationOutcome.ContentDiffers differs ->
          PublicationProblems.differs(request.language(), differs);
      case PublicationOutcome.MatchesWithdrawn withdrawn ->
          PublicationProblems.withdrawn(request.language(), withdrawn);
      case PublicationOutcome.MatchesPurged purged ->
          PublicationProblems.purged(request.language(), purged);
    };
  }

  private GatewayResponse note(SignedAction act, RelayId relay, PostSummary post) {
    return ActionResponses.note(
        editors, act, ActionResult.ofUnchangedPost(ActionType.PUBLISH, relay, post));
  }
}
