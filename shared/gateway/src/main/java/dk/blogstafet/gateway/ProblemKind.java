package dk.blogstafet.gateway;

/// Every way in which the API refuses. Each has a page that explains it.
public enum ProblemKind {
  NOT_FOUND("not-found", 404),
  GONE("gone", 410),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  UNKNOWN_PARAMETER("unknown-parameter", 400),
  BAD_LIMIT("bad-limit", 400),
  BAD_CURSOR("bad-cursor", 400),
  BAD_CATEGORY("bad-category", 400),
  INTERNAL_ERROR("internal-error", 500);

  private final String code;
  private final int status;

  ProblemKind(String code, int status) {
    this.code = code;
    this.status = status;
  }

  /// The last part of the address of its page, and of its words' keys.
  public String code() {
    return code;
  }

  public int status() {
    return status;
  }
}
