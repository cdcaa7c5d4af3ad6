package dk.blogstafet.local.packages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers the runtime API's four addresses.
final class RuntimeApiHandler extends Handler.Abstract {
  /// In bytes: Lambda's limit for a synchronous response, slightly more than 6 MB.
  private static final int LONGEST = 6 * 1024 * 1024 + 100;

  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String NEXT = ROOT + "invocation/next";
  private static final String INIT_ERROR = ROOT + "init/error";
  private static final Pattern REPORT =
      Pattern.compile(ROOT + "invocation/([0-9a-f-]+)/(response|error)");

  private final RuntimeApi api;

  RuntimeApiHandler(RuntimeApi api) {
    this.api = api;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws IOException, InterruptedException {
    var path = request.getHttpURI().getPath();
    if (path.equals(NEXT)) {
      next(response, callback);
    } else {
      answer(response, callback, take(path, request));
    }
    return true;
  }

  private void next(Response response, Callback callback) throws InterruptedException {
    var invocation = api.next();
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "application/json");
    headers.put(HttpHeader.CONTENT_LENGTH, invocation.event().length);
    headers.put("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.put("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.put(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:packaged");
    headers.put("Lambda-Runtime-Trace-Id", "Root=1-6924a000-0123456789abcdef01234567");
    response.write(true, ByteBuffer.wrap(invocation.event()), callback);
  }

  private int take(String path, Request request) throws IOException {
    var body = body(request);
    var type =
        Objects.requireNonNullElse(
            request.getHeaders().get("Lambda-Runtime-Function-Error-Type"), "");
    if (path.equals(INIT_ERROR)) {
      api.completeAll(InvocationOutcome.FunctionError.of(type, body));
      return 202;
    }
    var report = REPORT.matcher(path);
    if (!report.matches()) {
      return 404;
    }
    if (body.length > LONGEST) {
      return 413;
    }
    var isError = report.group(2).equals("error");
    var outcome =
        isError
            ? InvocationOutcome.FunctionError.of(type, body)
            : InvocationOutcome.Answered.of(body);
    return api.complete(report.group(1), outcome) ? 202 : 400;
  }

  private static byte[] body(Request request) throws IOException {
    try (var body = Content.Source.asInputStream(request)) {
      return body.readAllBytes();
    }
  }

  private static void answer(Response response, Callback callback, int status) {
    var body = "{\"status\":\"%d\"}".formatted(status).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
