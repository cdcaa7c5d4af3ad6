package dk.blogstafet.words;

/// Every type of error that the API returns. Each has a page that explains it.
public enum ProblemType {
  NOT_FOUND("not-found", 404),
  GONE("gone", 410),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  UNKNOWN_PARAMETER("unknown-parameter", 400),
  BAD_LIMIT("bad-limit", 400),
  BAD_CURSOR("bad-cursor", 400),
  BAD_CATEGORY("bad-category", 400),
  SIGNATURE_MISSING("signature-missing", 401),
  SIGNATURE_MALFORMED("signature-malformed", 400),
  SIGNATURE_COMPONENTS("signature-components", 401),
  SIGNATURE_EXPIRED("signature-expired", 401),
  SIGNATURE_INVALID("signature-invalid", 401),
  DIGEST_MISMATCHED("digest-mismatched-values", 400, ProblemRegistry.IANA),
  DIGEST_UNSUPPORTED("digest-unsupported-algorithms", 400, ProblemRegistry.IANA),
  DIGEST_INVALID("digest-invalid-values", 400, ProblemRegistry.IANA),
  SCOPE_DENIED("scope-denied", 403),
  WRONG_HOST("wrong-host", 403),
  IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid", 400),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
  BAD_JSON("bad-json", 400),
  UNPROCESSABLE("unprocessable", 422),
  TOO_LARGE("too-large", 413),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  CONFLICT("conflict", 409),
  VERSION_MISMATCH("version-mismatch", 412),
  BUSY("busy", 409),
  WORDING_CHANGED("wording-changed", 409),
  ONE_MORE_STEP("one-more-step", 428),
  TOO_MANY("too-many", 429),
  UNAVAILABLE("unavailable", 503),
  INTERNAL_ERROR("internal-error", 500);

  private final String code;
  private final int status;
  private final ProblemRegistry registry;

  ProblemType(String code, int status) {
    this(code, status, ProblemRegistry.OURS);
  }

  ProblemType(String code, int status, ProblemRegistry registry) {
    this.code = code;
    this.status = status;
    this.registry = registry;
  }

  /// Returns the last part of its page's address. The page's text is under the message keys
  /// `problem.{code}.title` and `problem.{code}.meaning`.
  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  /// Returns the path of the page that explains it.
  public String page() {
    return "/problemer/" + code + "/";
  }

  /// Returns the type's URI (RFC 9457, section 3.1.1).
  public String type() {
    return switch (registry) {
      case OURS -> page();
      case IANA -> "https://iana.org/assignments/http-problem-types#" + code;
    };
  }

  /// Returns whether its URI is registered and the same on every site (RFC 9457, section 4.2).
  public boolean isRegistered() {
    return registry == ProblemRegistry.IANA;
  }

  private enum ProblemRegistry {
    OURS,
    IANA
  }
}
