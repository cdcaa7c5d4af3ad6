package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;

/// A function's handler of signed requests. Reads the request, calls the domain, and creates the
/// response.
public interface SignedOperation {
  /// Returns whether a key with this grant may send this request at all, to read or to write.
  boolean isAllowed(KeyGrant grant, GatewayRequest request);

  /// Executes the action. It is called again if the key or the idempotency key has changed
  /// concurrently.
  GatewayResponse answer(GatewayRequest request, SignedAction act);

  /// Returns the hash by which a repeated request is recognised; it is stored with the response.
  default String fingerprint(GatewayRequest request) {
    return RequestFingerprint.of(request);
  }

  /// Responds to a signed read request. Nothing is stored.
  default GatewayResponse read(GatewayRequest request, EditorKey key) {
    return PathParameters.notFound(request);
  }
}
