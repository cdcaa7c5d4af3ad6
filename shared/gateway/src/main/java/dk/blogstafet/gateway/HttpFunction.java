package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonEncoding;
import dk.blogstafet.words.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// A function behind an HTTP API: reads the event, calls the endpoint and writes the response. On a
/// site with its own host name it rejects requests that bypass the CDN. Handlers extend it and wire
/// the endpoint.
public abstract class HttpFunction implements RequestStreamHandler {
  private final OriginGuard guard;
  private final HttpEndpoint endpoint;
  private final FunctionCall.ColdStartTracker tracker =
      new FunctionCall.ColdStartTracker(getClass());

  /// Creates a function with an endpoint.
  ///
  /// @param environment may name the site's host and the CDN's proof
  protected HttpFunction(Map<String, String> environment, HttpEndpoint endpoint) {
    this.guard = OriginGuard.of(environment);
    this.endpoint = endpoint;
  }

  /// Handles one event.
  ///
  /// @throws BadEventException for an event that isn't from an HTTP API
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var call = tracker.enter(context);
    var request = HttpEventReader.read(input);
    var response = SecurityHeaders.addTo(answer(request, call));
    note(response.telemetry(), request, call);
    write(request.isHead() ? response.withoutBody() : response, output);
  }

  private static void note(ResponseTelemetry telemetry, GatewayRequest request, FunctionCall call) {
    if (!telemetry.isEmpty()) {
      try (var log = new Log(call)) {
        telemetry.writeTo(log, request);
      }
    }
  }

  private GatewayResponse answer(GatewayRequest request, FunctionCall call) {
    try {
      return guard.refusal(request).orElseGet(() -> endpoint.answer(request));
    } catch (RuntimeException unexpected) {
      fault(unexpected, request, call);
      return ProblemDetails.of(ProblemType.INTERNAL_ERROR, request.language(), "detail")
          .with(json -> json.text("requestId", request.requestId()))
          .response();
    }
  }

  private static void fault(
      RuntimeException unexpected, GatewayRequest request, FunctionCall call) {
    try (var log = new Log(call)) {
      log.error(LogEvent.REQUEST_FAILED, unexpected, LogFields.of(request));
    }
  }

  private static void write(GatewayResponse response, OutputStream output) throws IOException {
    try (var json = StrictJson.FACTORY.createGenerator(output, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (var header : response.fields().byName().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", response.body());
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    }
  }
}
