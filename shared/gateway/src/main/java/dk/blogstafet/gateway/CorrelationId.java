package dk.blogstafet.gateway;

import java.util.regex.Pattern;

/// The id of a request, which connects the log lines of several functions. It is API Gateway's own
/// (`requestContext.requestId`), never one chosen by the caller, who could write anything into the
/// logs or reuse another request's id.
public record CorrelationId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/=_-]{0,64}");

  /// For calls without a request, and for ids of an unexpected form.
  public static final CorrelationId NONE = new CorrelationId("");

  public CorrelationId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Malformed correlation id: create it with CorrelationId.of");
    }
  }

  /// Returns the id, or [#NONE] if it has an unexpected form.
  public static CorrelationId of(String text) {
    return FORM.matcher(text).matches() ? new CorrelationId(text) : NONE;
  }
}
