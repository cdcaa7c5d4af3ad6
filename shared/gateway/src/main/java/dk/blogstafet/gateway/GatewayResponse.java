package dk.blogstafet.gateway;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An answer. Every body is text: pages, JSON, feeds. What operators get makes no other answer of
/// it.
///
/// @param body empty where there is none
/// @param telemetry what operators get of it
public record GatewayResponse(
    int status, HeaderFields fields, String body, ResponseTelemetry telemetry) {
  /// An answer that operators get nothing of.
  public GatewayResponse(int status, HeaderFields headerFields, String body) {
    this(status, headerFields, body, ResponseTelemetry.NONE);
  }

  /// An answer with a body, which no browser may take for another type than it says.
  public static GatewayResponse of(int status, String type, String body) {
    var headerFields =
        HeaderFields.NONE.with("content-type", type).with("x-content-type-options", "nosniff");
    return new GatewayResponse(status, headerFields, body);
  }

  /// An answer without a body.
  public static GatewayResponse of(int status) {
    return new GatewayResponse(status, HeaderFields.NONE, "");
  }

  /// The same answer with a header more, or another value for one that it has.
  public GatewayResponse with(String name, String value) {
    return new GatewayResponse(status, fields.with(name, value), body, telemetry);
  }

  /// The same answer, which counts as this too.
  public GatewayResponse counted(Metric metric) {
    return new GatewayResponse(status, fields, body, telemetry.with(metric));
  }

  /// The same answer, of which the log has a line.
  public GatewayResponse noted(LogEvent event, LogFields logFields) {
    return new GatewayResponse(
        status, fields, body, telemetry.with(new ResponseTelemetry.LogLine(event, logFields)));
  }

  /// Whether whoever asked gets the same.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GatewayResponse(var itsStatus, var itsHeaders, var itsBody, _)
        && status == itsStatus
        && fields.equals(itsHeaders)
        && body.equals(itsBody);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, fields, body);
  }

  /// What HEAD gets: the same but for the body (RFC 9110, section 9.3.2).
  GatewayResponse withoutBody() {
    return new GatewayResponse(status, fields, "", telemetry);
  }
}
