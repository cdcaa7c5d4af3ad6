package dk.blogstafet.manageturns;

import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.SignedOperation;

/// Handles the routes of turns and those of replies.
record RoutedOperation(SignedOperation turns, SignedOperation replies) implements SignedOperation {
  private SignedOperation of(GatewayRequest request) {
    return request.routeKey().contains("/replies") ? replies : turns;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return of(request).isAllowed(grant, request);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    return of(request).answer(request, act);
  }

  @Override
  public String fingerprint(GatewayRequest request) {
    return of(request).fingerprint(request);
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return of(request).read(request, key);
  }
}
