package dk.blogstafet.gateway;

import dk.blogstafet.gateway.signature.SignatureError;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.SignatureWindow;
import dk.blogstafet.gateway.signature.SignedBodyType;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Creates the error responses to invalid signatures, with the reason and the fix, in the client's
/// language.
public final class SignatureProblems {
  private final Language language;

  private SignatureProblems(Language language) {
    this.language = language;
  }

  /// Returns the response to a rejected request.
  public static GatewayResponse answer(GatewayRequest request, SignatureRejection rejection) {
    return new SignatureProblems(request.language()).answer(rejection);
  }

  private GatewayResponse answer(SignatureRejection rejection) {
    return switch (rejection) {
      case SignatureRejection.MissingSignature(var components) -> missing(components);
      case SignatureRejection.MalformedSignature(var what) -> malformed(what).response();
      case SignatureRejection.Uncovered(var components) -> uncovered(components).response();
      case SignatureRejection.Expired(var now) -> expired(now).response();
      case SignatureRejection.DigestMismatched _ ->
          problem(ProblemType.DIGEST_MISMATCHED).response();
      case SignatureRejection.DigestUnsupported _ -> digestUnsupported();
      case SignatureRejection.DigestInvalid _ -> problem(ProblemType.DIGEST_INVALID).response();
      case SignatureRejection.IdempotencyKeyInvalid _ ->
          problem(ProblemType.IDEMPOTENCY_KEY_INVALID).response();
      case SignatureRejection.UnsupportedMediaType(var expected) -> mediaType(expected).response();
      case SignatureRejection.BodyTooLarge(var limit) ->
          problem(ProblemType.TOO_LARGE, limit / 1024).response();
      case SignatureRejection.NotUtf8 _ ->
          ProblemDetails.of(ProblemType.BAD_JSON, language, "detail.encoding").response();
      case SignatureRejection.Invalid _ -> problem(ProblemType.SIGNATURE_INVALID).response();
    };
  }

  /// States the required signature in a header (RFC 9421, section 5.1).
  private GatewayResponse missing(List<String> components) {
    var list = components.stream().map(name -> '"' + name + '"').collect(Collectors.joining(" "));
    return problem(ProblemType.SIGNATURE_MISSING)
        .response()
        .with("accept-signature", "sig1=(" + list + ");created;alg=\"ed25519\"");
  }

  private ProblemDetails mediaType(SignedBodyType expected) {
    return switch (expected) {
      case JSON -> problem(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      case PICTURE ->
          ProblemDetails.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, language, "detail.picture");
    };
  }

  private ProblemDetails malformed(SignatureError what) {
    var name = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ProblemDetails.of(ProblemType.SIGNATURE_MALFORMED, language, "detail." + name);
  }

  private ProblemDetails uncovered(List<String> components) {
    return problem(ProblemType.SIGNATURE_COMPONENTS, String.join(", ", components))
        .with(json -> json.texts("missing", components));
  }

  private ProblemDetails expired(Instant now) {
    return problem(
            ProblemType.SIGNATURE_EXPIRED,
            SignatureWindow.SECONDS_BACK,
            SignatureWindow.SECONDS_AHEAD)
        .with(json -> {
          json.number("now", now.getEpochSecond());
          json.object(
              "window",
              window -> {
                window.number("back", SignatureWindow.SECONDS_BACK);
                window.number("ahead", SignatureWindow.SECONDS_AHEAD);
              });
        });
  }

  /// States the supported digests in a header (RFC 9530, section 4).
  private GatewayResponse digestUnsupported() {
    return problem(ProblemType.DIGEST_UNSUPPORTED)
        .response()
        .with("want-content-digest", "sha-256=10, sha-512=9");
  }

  private ProblemDetails problem(ProblemType kind, Object... blanks) {
    return ProblemDetails.of(kind, language, "detail", blanks);
  }
}
