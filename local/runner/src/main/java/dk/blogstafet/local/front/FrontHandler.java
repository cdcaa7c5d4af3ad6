package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.Journal;
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

/// Between the server's words and ours.
final class FrontHandler extends Handler.Abstract {
  private final Supplier<Desk> desk;
  private final Journal journal;

  FrontHandler(Supplier<Desk> desk, Journal journal) {
    this.desk = desk;
    this.journal = journal;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    // Before a body is read that can't be taken.
    var answer = request.getLength() > Desk.LARGEST_EVENT ? Desk.tooLarge() : answer(ask(request));
    send(request, response, callback, answer);
    return true;
  }

  private Answer answer(Ask ask) {
    try {
      return desk.get().answer(ask);
    } catch (CompletionException stopping) {
      return Answer.ofGateway(503, "Service Unavailable").with("retry-after", "1");
    } catch (RuntimeException broken) {
      journal.fault("front", ask.method() + " " + ask.path() + " failed", broken);
      return HttpReply.broken();
    }
  }

  private static Ask ask(Request request) throws IOException {
    var headers = new ArrayList<Header>();
    request.getHeaders().forEach(it -> headers.add(new Header(it.getName(), it.getValue())));
    var uri = request.getHttpURI();
    var query = uri.getQuery();
    try (var body = Content.Source.asInputStream(request)) {
      return new Ask(
          request.getMethod(),
          uri.getPath(),
          query == null ? "" : query,
          request.getConnectionMetaData().getProtocol(),
          Request.getRemoteAddr(request),
          headers,
          body.readNBytes(Desk.LARGEST_EVENT + 1));
    }
  }

  static void send(Request request, Response response, Callback callback, Answer answer) {
    response.setStatus(answer.status());
    answer.headers().forEach(header -> response.getHeaders().add(header.name(), header.value()));
    var isHead = request.getMethod().equals("HEAD");
    if (answer.status() != 304 && answer.status() != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    response.write(
        true, isHead ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()), callback);
  }
}
