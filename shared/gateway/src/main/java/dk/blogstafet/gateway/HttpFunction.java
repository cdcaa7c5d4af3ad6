package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// A function behind an HTTP API: reads the event, has the endpoint answer, writes the answer. What
/// went past the CDN is refused where the site has a host of its own. A handler extends it and
/// wires the endpoint.
public abstract class HttpFunction implements RequestStreamHandler {
  private final OriginGuard guard;
  private final HttpEndpoint endpoint;
  private final FunctionCall.Door door = new FunctionCall.Door(getClass());

  /// A function that answers by an endpoint.
  ///
  /// @param environment may name the site's host and the CDN's proof
  protected HttpFunction(Map<String, String> environment, HttpEndpoint endpoint) {
    this.guard = OriginGuard.of(environment);
    this.endpoint = endpoint;
  }

  /// Answers one event.
  ///
  /// @throws BadEvent for an event that is none of an HTTP API
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var call = door.enter(context);
    var request = HttpEvent.read(input);
    var response = SecurityHeaders.on(answer(request, call));
    note(response.notes(), request, call);
    write(request.isHead() ? response.withoutBody() : response, output);
  }

  private static void note(Notes notes, Request request, FunctionCall call) {
    if (!notes.isEmpty()) {
      try (var log = new Log(call)) {
        notes.writeTo(log, request);
      }
    }
  }

  private Response answer(Request request, FunctionCall call) {
    try {
      return guard.refusal(request).orElseGet(() -> endpoint.answer(request));
    } catch (RuntimeException unexpected) {
      fault(unexpected, request, call);
      return Problem.of(ProblemKind.INTERNAL_ERROR, request.language(), "detail")
          .with(json -> json.text("requestId", request.requestId()))
          .response();
    }
  }

  private static void fault(RuntimeException unexpected, Request request, FunctionCall call) {
    try (var log = new Log(call)) {
      log.error(Happening.NO_ANSWER, unexpected, Facts.of(request));
    }
  }

  private static void write(Response response, OutputStream output) throws IOException {
    try (var json = Json.FACTORY.createGenerator(output, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (var header : response.headers().byName().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", response.body());
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    }
  }
}
