package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;

/// What a function does with a signed request. Reads it, has the rules decide, and answers.
public interface SignedOperation {
  /// Whether a key with this grant may send this request at all, to read or to write.
  boolean isAllowed(KeyGrant grant, GatewayRequest request);

  /// Does it. Where the key or the upload has changed meanwhile it is done anew.
  GatewayResponse answer(GatewayRequest request, SignedAction act);

  /// Answers a request that only reads, and is signed all the same. Nothing is kept of it.
  default GatewayResponse read(GatewayRequest request, EditorKey key) {
    return PathParameters.nowhere(request);
  }
}
