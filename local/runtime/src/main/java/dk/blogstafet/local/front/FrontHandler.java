package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.LocalLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Converts between the server's requests and responses and those of this package.
final class FrontHandler extends Handler.Abstract {
  private final Supplier<LocalRouter> router;
  private final LocalLog log;

  FrontHandler(Supplier<LocalRouter> router, LocalLog localLog) {
    this.router = router;
    this.log = localLog;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    // Rejects a body that is too large before reading it.
    var frontResponse =
        request.getLength() > LocalRouter.LARGEST_EVENT
            ? LocalRouter.tooLarge()
            : answer(ask(request));
    send(request, response, callback, frontResponse);
    return true;
  }

  private FrontResponse answer(FrontRequest request) {
    try {
      return router.get().answer(request);
    } catch (CompletionException stopping) {
      return FrontResponse.ofGateway(503, "Service Unavailable").with("retry-after", "1");
    } catch (RuntimeException broken) {
      log.error("front", request.method() + " " + request.path() + " failed", broken);
      return HttpReplyReader.serverError();
    }
  }

  private static FrontRequest ask(Request request) throws IOException {
    var headers = new ArrayList<HeaderLine>();
    request.getHeaders().forEach(it -> headers.add(new HeaderLine(it.getName(), it.getValue())));
    var uri = request.getHttpURI();
    var query = uri.getQuery();
    try (var body = Content.Source.asInputStream(request)) {
      return new FrontRequest(
          request.getMethod(),
          uri.getPath(),
          query == null ? "" : query,
          request.getConnectionMetaData().getProtocol(),
          Request.getRemoteAddr(request),
          headers,
          body.readNBytes(LocalRouter.LARGEST_EVENT + 1));
    }
  }

  static void send(
      Request request, Response response, Callback callback, FrontResponse frontResponse) {
    response.setStatus(frontResponse.status());
    frontResponse
        .headers()
        .forEach(header -> response.getHeaders().add(header.name(), header.value()));
    var isHead = request.getMethod().equals("HEAD");
    if (frontResponse.status() != 304 && frontResponse.status() != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, frontResponse.body().length);
    }
    response.write(
        true, isHead ? ByteBuffer.allocate(0) : ByteBuffer.wrap(frontResponse.body()), callback);
  }
}
