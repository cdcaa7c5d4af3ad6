package dk.blogstafet.page;

import java.util.List;

/// The kinds of problems that the API returns. Each has a page that explains it, with its text
/// under the message keys `problem.{code}.title` and `problem.{code}.meaning`.
public final class ProblemCodes {
  public static final List<String> CODES =
      List.of(
          "not-found",
          "gone",
          "method-not-allowed",
          "unknown-parameter",
          "bad-limit",
          "bad-cursor",
          "bad-category",
          "signature-missing",
          "signature-malformed",
          "signature-components",
          "signature-expired",
          "signature-invalid",
          "digest-mismatched-values",
          "digest-unsupported-algorithms",
          "digest-invalid-values",
          "scope-denied",
          "wrong-host",
          "idempotency-key-invalid",
          "idempotency-key-reused",
          "bad-json",
          "unprocessable",
          "too-large",
          "unsupported-media-type",
          "conflict",
          "version-mismatch",
          "busy",
          "wording-changed",
          "one-more-step",
          "too-many",
          "unavailable",
          "internal-error");

  private ProblemCodes() {}
}
