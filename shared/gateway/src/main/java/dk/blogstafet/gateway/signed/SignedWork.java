package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;

/// What a function does with a signed request. Reads it, has the rules decide, and answers.
public interface SignedWork {
  /// Whether a key with this grant may send this request at all, to read or to write.
  boolean isAllowed(KeyGrant grant, Request request);

  /// Does it. Where the key or the upload has changed meanwhile it is done anew.
  Response answer(Request request, SignedAction act);

  /// Answers a request that only reads, and is signed all the same. Nothing is kept of it.
  default Response read(Request request, EditorKey key) {
    return Targets.nowhere(request);
  }
}
