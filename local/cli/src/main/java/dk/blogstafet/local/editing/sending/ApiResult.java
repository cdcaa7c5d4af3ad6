package dk.blogstafet.local.editing.sending;

import com.fasterxml.jackson.databind.JsonNode;

/// The result of a request.
public sealed interface ApiResult {
  /// The site did it.
  record Done(JsonNode body) implements ApiResult {}

  /// The site refused it with a problem (RFC 9457).
  record Refused(int status, JsonNode body) implements ApiResult {
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int VERSION_MISMATCH = 412;

    /// Whether the content has changed (409, 412).
    public boolean isConflict() {
      return status == CONFLICT || status == VERSION_MISMATCH;
    }

    /// Whether the key is unknown, or may not do this.
    public boolean isAboutTheKey() {
      return status == UNKNOWN || status == FORBIDDEN;
    }

    /// The last part of the problem's type, as `version-mismatch`; empty where there is none.
    public String code() {
      var parts = body.path("type").asText("").split("[/#]", -1);
      var isClosed = parts.length > 1 && parts[parts.length - 1].isEmpty();
      return parts[parts.length - (isClosed ? 2 : 1)];
    }

    /// What is wrong and what to do.
    public String detail() {
      return body.path("detail").asText("");
    }
  }

  /// There was no answer in time, so that the outcome is unknown.
  ///
  /// @param reason a sentence
  /// @param wasSent whether it was a change that the site may have made
  record NoAnswer(String reason, boolean wasSent) implements ApiResult {}
}
