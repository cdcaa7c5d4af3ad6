package dk.blogstafet.storepicture;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.words.ProblemType;
import java.util.stream.Stream;

/// Stores the picture in a request, for editors who may write or change posts of the relay.
public final class StorePicture implements SignedOperation {
  private final Editors editors;
  private final Pictures pictures;

  public StorePicture(Editors editors, Pictures pictures) {
    this.editors = editors;
    this.pictures = pictures;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return Stream.of(KeyScope.PUBLISH, KeyScope.CORRECT, KeyScope.INVITE)
        .anyMatch(scope -> PathParameters.allows(grant, scope, request));
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    return PathParameters.relay(request)
        .map(relay -> store(request, act, relay))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private GatewayResponse store(GatewayRequest request, SignedAction act, RelayId relay) {
    if (editors.relays(act).find(relay).isEmpty()) {
      return WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay));
    }
    try {
      var renditions = PictureRenditions.of(request.content().bytes());
      var isNew = pictures.add(relay, renditions.name(), renditions.files());
      return ActionResponses.note(
          editors, act, ActionResult.ofPicture(relay, renditions.name(), isNew));
    } catch (PictureRejectedException rejected) {
      return ProblemDetails.of(ProblemType.UNPROCESSABLE, request.language(), rejected.flaw().key())
          .response();
    }
  }
}
