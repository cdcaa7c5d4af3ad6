package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.Editors.IdempotencyLookup;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.SignatureProblems;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.UnverifiedSignature;
import dk.blogstafet.gateway.signature.VerifiedSignature;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/// Authenticates and authorises signed requests before the operation: cheap checks first, then the
/// key, then the key's grants, then whether the same request was answered before.
public final class SignedEndpoint implements HttpEndpoint {
  /// How often the key or the idempotency key may change concurrently.
  private static final int ATTEMPTS = 5;

  private final SignedRequests requests;
  private final Keyring keyring;
  private final SignedOperation work;
  private final Clock clock;

  public SignedEndpoint(
      SignedRequests requests, Keyring keyring, SignedOperation work, Clock clock) {
    this.requests = requests;
    this.keyring = keyring;
    this.work = work;
    this.clock = clock;
  }

  /// Fingerprints and addresses may need the keys of a vault, which the first scheduled run makes.
  @Override
  public GatewayResponse answer(GatewayRequest request) {
    try {
      return switch (requests.read(request)) {
        case SignatureRejection rejection -> SignatureProblems.answer(request, rejection);
        case UnverifiedSignature signature when signature.idempotencyKey().isEmpty() ->
            read(request, signature);
        case UnverifiedSignature signature -> answer(request, signature);
      };
    } catch (KeyVault.KeysNotReadyException _) {
      return PrivateResponse.unavailable(request.language());
    }
  }

  /// Reads need no idempotency key.
  private GatewayResponse read(GatewayRequest request, UnverifiedSignature signature) {
    var key = keyring.find(new KeyId(signature.keyId()));
    return switch (signature.verify(bytes(key))) {
      case SignatureRejection rejection -> SignatureProblems.answer(request, rejection);
      case VerifiedSignature _ when work.isAllowed(key.orElseThrow().grant(), request) ->
          work.read(request, key.orElseThrow());
      case VerifiedSignature _ -> denied(request);
    };
  }

  private GatewayResponse answer(GatewayRequest request, UnverifiedSignature signature) {
    var key = new IdempotencyKey(new KeyId(signature.keyId()), signature.idempotencyKey());
    try {
      return withRetries(request, () -> answer(request, signature, key));
    } catch (BadJsonException bad) {
      return WriteProblems.badJson(request.language(), bad);
    }
  }

  /// Returns the response of the first attempt whose keys and receipts were not changed
  /// concurrently.
  public static GatewayResponse withRetries(
      GatewayRequest request, Supplier<GatewayResponse> attempt) {
    for (var number = 0; number < ATTEMPTS; number++) {
      try {
        return attempt.get();
      } catch (StaleActionException _) {
        // The next attempt reads what has changed.
      }
    }
    return WriteProblems.busy(request.language());
  }

  /// Reads the key again on each attempt, without a cache, so a revoked key fails at the next
  /// request.
  private GatewayResponse answer(
      GatewayRequest request, UnverifiedSignature signature, IdempotencyKey key) {
    var lookup = keyring.lookup(key);
    return switch (signature.verify(bytes(lookup.key()))) {
      case SignatureRejection rejection -> SignatureProblems.answer(request, rejection);
      case VerifiedSignature _ -> permitted(request, lookup, key);
    };
  }

  private GatewayResponse permitted(
      GatewayRequest request, IdempotencyLookup lookup, IdempotencyKey idempotencyKey) {
    var key = lookup.key().orElseThrow();
    if (!work.isAllowed(key.grant(), request)) {
      return denied(request);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var act =
        new SignedAction(
            key, idempotencyKey, work.fingerprint(request), now, request.correlation().text());
    return repeated(request, act, lookup.receipt()).orElseGet(() -> work.answer(request, act));
  }

  private static Optional<byte[]> bytes(Optional<EditorKey> key) {
    return key.map(it -> it.key().bytes());
  }

  private static GatewayResponse denied(GatewayRequest request) {
    return ProblemDetails.of(ProblemType.SCOPE_DENIED, request.language(), "detail").response();
  }

  private static Optional<GatewayResponse> repeated(
      GatewayRequest request, SignedAction act, Optional<ActionReceipt> receipt) {
    return receipt.map(kept ->
        kept.fingerprint().equals(act.fingerprint())
            ? ActionResponses.answer(kept.result())
            : ProblemDetails.of(ProblemType.IDEMPOTENCY_KEY_REUSED, request.language(), "detail")
                .response());
  }
}
