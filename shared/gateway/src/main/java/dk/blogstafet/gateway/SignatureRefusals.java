package dk.blogstafet.gateway;

import dk.blogstafet.gateway.signature.Malformation;
import dk.blogstafet.gateway.signature.Rejection;
import dk.blogstafet.gateway.signature.Window;
import dk.blogstafet.relay.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says no to a signed request, why, and what to do instead, in the client's language.
public final class SignatureRefusals {
  private final Language language;

  private SignatureRefusals(Language language) {
    this.language = language;
  }

  /// The answer to a request that was rejected.
  public static Response answer(Request request, Rejection rejection) {
    return new SignatureRefusals(request.language()).answer(rejection);
  }

  private Response answer(Rejection rejection) {
    return switch (rejection) {
      case Rejection.Missing(var components) -> missing(components);
      case Rejection.Malformed(var what) -> malformed(what).response();
      case Rejection.Uncovered(var components) -> uncovered(components).response();
      case Rejection.Expired(var now) -> expired(now).response();
      case Rejection.DigestMismatched _ -> problem(ProblemKind.DIGEST_MISMATCHED).response();
      case Rejection.DigestUnsupported _ -> digestUnsupported();
      case Rejection.DigestInvalid _ -> problem(ProblemKind.DIGEST_INVALID).response();
      case Rejection.IdempotencyKeyInvalid _ ->
          problem(ProblemKind.IDEMPOTENCY_KEY_INVALID).response();
      case Rejection.UnsupportedMediaType _ ->
          problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE).response();
      case Rejection.TooLarge(var limit) -> problem(ProblemKind.TOO_LARGE, limit / 1024).response();
      case Rejection.NotUtf8 _ ->
          Problem.of(ProblemKind.BAD_JSON, language, "detail.encoding").response();
      case Rejection.Invalid _ -> problem(ProblemKind.SIGNATURE_INVALID).response();
    };
  }

  /// Says in a header what is asked for (RFC 9421, section 5.1).
  private Response missing(List<String> components) {
    var list = components.stream().map(name -> '"' + name + '"').collect(Collectors.joining(" "));
    return problem(ProblemKind.SIGNATURE_MISSING)
        .response()
        .with("accept-signature", "sig1=(" + list + ");created;alg=\"ed25519\"");
  }

  private Problem malformed(Malformation what) {
    var name = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problem.of(ProblemKind.SIGNATURE_MALFORMED, language, "detail." + name);
  }

  private Problem uncovered(List<String> components) {
    return problem(ProblemKind.SIGNATURE_COMPONENTS, String.join(", ", components))
        .with(json -> json.texts("missing", components));
  }

  private Problem expired(Instant now) {
    return problem(ProblemKind.SIGNATURE_EXPIRED, Window.SECONDS_BACK, Window.SECONDS_AHEAD)
        .with(json -> {
          json.number("now", now.getEpochSecond());
          json.object(
              "window",
              window -> {
                window.number("back", Window.SECONDS_BACK);
                window.number("ahead", Window.SECONDS_AHEAD);
              });
        });
  }

  /// Says in a header which digests we take (RFC 9530, section 4).
  private Response digestUnsupported() {
    return problem(ProblemKind.DIGEST_UNSUPPORTED)
        .response()
        .with("want-content-digest", "sha-256=10, sha-512=9");
  }

  private Problem problem(ProblemKind kind, Object... blanks) {
    return Problem.of(kind, language, "detail", blanks);
  }
}
