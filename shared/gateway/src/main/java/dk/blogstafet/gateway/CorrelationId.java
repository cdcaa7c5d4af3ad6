package dk.blogstafet.gateway;

import java.util.regex.Pattern;

/// The name of a request, by which log lines of several functions are found together. It is API
/// Gateway's own (`requestContext.requestId`), never one that a caller chooses: a name that
/// strangers may write into our logs could be anything, or somebody else's.
public record CorrelationId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/=_-]{0,64}");

  /// Where there is no request, or its name isn't of the usual form.
  public static final CorrelationId NONE = new CorrelationId("");

  public CorrelationId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a request's name; see CorrelationId.of");
    }
  }

  /// The name, or none where it isn't of the usual form.
  public static CorrelationId of(String text) {
    return FORM.matcher(text).matches() ? new CorrelationId(text) : NONE;
  }
}
