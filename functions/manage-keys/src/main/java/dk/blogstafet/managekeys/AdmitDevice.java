package dk.blogstafet.managekeys;

import dk.blogstafet.editing.admission.AdmissionOutcome;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.admission.DeviceRequest;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.SignatureProblems;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.UnverifiedSignature;
import dk.blogstafet.gateway.signature.VerifiedSignature;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.BadJsonException;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.RequestFingerprint;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Admits a device by an invitation's code, or by its editor's passkey. The request is signed with
/// the device's own key, which no one trusts yet: the signature proves that the sender possesses
/// it.
final class AdmitDevice implements HttpEndpoint {
  static final String ROUTE = "POST /api/keys/devices";

  private final SignedRequests requests;
  private final DeviceAdmission admission;
  private final Clock clock;

  AdmitDevice(SignedRequests requests, DeviceAdmission admission, Clock clock) {
    this.requests = requests;
    this.admission = admission;
    this.clock = clock;
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    return switch (requests.read(request)) {
      case SignatureRejection rejection -> SignatureProblems.answer(request, rejection);
      case UnverifiedSignature signature -> answer(request, signature);
    };
  }

  private GatewayResponse answer(GatewayRequest request, UnverifiedSignature signature) {
    try {
      var body = JsonBody.read(request.content(), DeviceBody::of);
      var key = body.key(signature.keyId());
      return switch (signature.verify(key.map(Ed25519PublicKey::bytes))) {
        case SignatureRejection rejection -> SignatureProblems.answer(request, rejection);
        case VerifiedSignature verified -> admit(request, body, key.orElseThrow(), verified);
      };
    } catch (BadJsonException bad) {
      return WriteProblems.badJson(request.language(), bad);
    }
  }

  private GatewayResponse admit(
      GatewayRequest request, DeviceBody body, Ed25519PublicKey key, VerifiedSignature verified) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return body.ticket()
        .map(ticket ->
            new DeviceRequest(
                ticket,
                key,
                body.browser(),
                requests.authorities(request),
                verified.idempotencyKey(),
                RequestFingerprint.ofPath(request),
                now,
                request.correlation().text()))
        .map(device -> SignedEndpoint.withRetries(request, () -> admit(request, device)))
        .orElseGet(() -> refused(request));
  }

  private GatewayResponse admit(GatewayRequest request, DeviceRequest device) {
    return switch (admission.admit(device)) {
      case AdmissionOutcome.Admitted(var result) -> ActionResponses.answer(result);
      case AdmissionOutcome.Refused() -> refused(request);
    };
  }

  /// One response for every code and every assertion that can't be used.
  private static GatewayResponse refused(GatewayRequest request) {
    return ProblemDetails.of(ProblemType.SCOPE_DENIED, request.language(), "detail.invitation")
        .response();
  }
}
