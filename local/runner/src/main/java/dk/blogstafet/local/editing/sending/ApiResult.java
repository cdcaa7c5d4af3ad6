package dk.blogstafet.local.editing.sending;

import com.fasterxml.jackson.databind.JsonNode;

/// What came of a request.
public sealed interface ApiResult {
  /// It went well.
  record Done(JsonNode body) implements ApiResult {}

  /// The site said no, and says why (RFC 9457).
  record Refused(int status, JsonNode body) implements ApiResult {
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

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

  /// Nobody knows: there was no answer in time.
  ///
  /// @param reason a sentence
  /// @param wasSent whether it was a change that may have been made all the same
  record NoAnswer(String reason, boolean wasSent) implements ApiResult {}
}
