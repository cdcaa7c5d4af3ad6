package dk.blogstafet.gateway;

import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A response. Every body is text: pages, JSON, feeds. Telemetry doesn't affect equality.
///
/// @param body empty if there is none
/// @param telemetry what is logged and counted
public record GatewayResponse(
    int status, HeaderFields fields, String body, ResponseTelemetry telemetry) {
  /// Creates a response without telemetry.
  public GatewayResponse(int status, HeaderFields headerFields, String body) {
    this(status, headerFields, body, ResponseTelemetry.NONE);
  }

  /// Creates a response with a body, which browsers must not sniff for another type.
  public static GatewayResponse of(int status, String type, String body) {
    var headerFields =
        HeaderFields.NONE.with("content-type", type).with("x-content-type-options", "nosniff");
    return new GatewayResponse(status, headerFields, body);
  }

  /// Creates a response with a rendered page.
  public static GatewayResponse page(int status, RenderedPage page) {
    return of(status, page.type(), new String(page.bytes(), StandardCharsets.UTF_8));
  }

  /// Creates a response without a body.
  public static GatewayResponse of(int status) {
    return new GatewayResponse(status, HeaderFields.NONE, "");
  }

  /// Returns the same response with one header added or replaced.
  public GatewayResponse with(String name, String value) {
    return new GatewayResponse(status, fields.with(name, value), body, telemetry);
  }

  /// Returns the same response with a metric that counts it.
  public GatewayResponse counted(Metric metric) {
    return new GatewayResponse(status, fields, body, telemetry.with(metric));
  }

  /// Returns the same response with a log line.
  public GatewayResponse logged(LogEvent event, LogFields logFields) {
    return new GatewayResponse(
        status, fields, body, telemetry.with(new ResponseTelemetry.LogLine(event, logFields)));
  }

  /// Returns whether the client receives the same response; ignores telemetry.
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

  /// Returns the response to HEAD: the same without a body (RFC 9110, section 9.3.2).
  GatewayResponse withoutBody() {
    return new GatewayResponse(status, fields, "", telemetry);
  }
}
