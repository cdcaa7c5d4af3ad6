package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors.IdempotencyLookup;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.SignatureRefusals;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signature.Claim;
import dk.blogstafet.gateway.signature.Rejection;
import dk.blogstafet.gateway.signature.Signed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Lets only signed requests through to the work behind it: cheap checks first, then the key, then
/// what the key may do, then whether the very same request was answered before.
public final class SignedEndpoint implements HttpEndpoint {
  /// How often the key or the upload may change under our hands.
  private static final int ATTEMPTS = 5;

  private final SignedRequests requests;
  private final Keyring keyring;
  private final SignedWork work;
  private final Clock clock;

  public SignedEndpoint(SignedRequests requests, Keyring keyring, SignedWork work, Clock clock) {
    this.requests = requests;
    this.keyring = keyring;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Response answer(Request request) {
    return switch (requests.read(request)) {
      case Rejection rejection -> SignatureRefusals.answer(request, rejection);
      case Claim claim when claim.idempotencyKey().isEmpty() -> read(request, claim);
      case Claim claim -> answer(request, claim);
    };
  }

  /// Who only reads needs no name for it, and may do so again and again.
  private Response read(Request request, Claim claim) {
    var key = keyring.find(new KeyId(claim.keyId()));
    return switch (claim.verify(bytes(key))) {
      case Rejection rejection -> SignatureRefusals.answer(request, rejection);
      case Signed _ when work.isAllowed(key.orElseThrow().grant(), request) ->
          work.read(request, key.orElseThrow());
      case Signed _ -> denied(request);
    };
  }

  private Response answer(Request request, Claim claim) {
    var key = new IdempotencyKey(new KeyId(claim.keyId()), claim.idempotencyKey());
    try {
      return untilSettled(request, claim, key);
    } catch (BadJson bad) {
      return Refusals.badJson(request.language(), bad);
    }
  }

  private Response untilSettled(Request request, Claim claim, IdempotencyKey idempotencyKey) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return answer(request, claim, idempotencyKey);
      } catch (StaleActionException _) {
        // The key or the receipt is another now: the next attempt sees it.
      }
    }
    return Refusals.busy(request.language());
  }

  /// The key is read anew each time, and never kept: a revoked one fails at the next request.
  private Response answer(Request request, Claim claim, IdempotencyKey key) {
    var lookup = keyring.look(key);
    return switch (claim.verify(bytes(lookup.key()))) {
      case Rejection rejection -> SignatureRefusals.answer(request, rejection);
      case Signed _ -> permitted(request, lookup, key);
    };
  }

  private Response permitted(
      Request request, IdempotencyLookup lookup, IdempotencyKey idempotencyKey) {
    var key = lookup.key().orElseThrow();
    if (!work.isAllowed(key.grant(), request)) {
      return denied(request);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var act =
        new SignedAction(
            key, idempotencyKey, Fingerprint.of(request), now, request.correlation().text());
    return repeated(request, act, lookup.receipt()).orElseGet(() -> work.answer(request, act));
  }

  private static Optional<byte[]> bytes(Optional<EditorKey> key) {
    return key.map(it -> it.key().bytes());
  }

  private static Response denied(Request request) {
    return Problem.of(ProblemKind.SCOPE_DENIED, request.language(), "detail").response();
  }

  private static Optional<Response> repeated(
      Request request, SignedAction act, Optional<ActionReceipt> receipt) {
    return receipt.map(kept ->
        kept.fingerprint().equals(act.fingerprint())
            ? Effects.answer(kept.result())
            : Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED, request.language(), "detail")
                .response());
  }
}
