package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Accepts only requests from programs on this machine, not from foreign web pages in a browser. A
/// page whose host name resolves to 127.0.0.1 (DNS rebinding) sends that name as the host, and a
/// page that posts sends its origin.
final class HostCheck extends Handler.Wrapper {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Pattern host;

  /// Creates a check in front of a handler.
  ///
  /// @param names other names and addresses of this machine, such as those that containers use,
  ///   without ports
  HostCheck(Set<String> names, Handler handler) {
    super(handler);
    var all = Stream.concat(OWN_NAMES.stream(), names.stream()).map(Pattern::quote);
    this.host =
        Pattern.compile(
            all.collect(Collectors.joining("|", "(?:", ")(:\\d{1,5})?")), Pattern.CASE_INSENSITIVE);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (isFromHere(request)) {
      return super.handle(request, response, callback);
    }
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", "AccessDeniedException")
            .put("message", "Access is limited to this machine: use localhost or 127.0.0.1");
    response.setStatus(403);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put("x-amzn-ErrorType", "AccessDeniedException");
    // The body was not read, so the connection can't be reused.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(json.toString().getBytes(UTF_8)), callback);
    return true;
  }

  private boolean isFromHere(Request request) {
    var asked = request.getHeaders().get(HttpHeader.HOST);
    var origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return asked != null && host.matcher(asked).matches() && (origin == null || isHere(origin));
  }

  private boolean isHere(String origin) {
    return origin.startsWith("http://")
        && host.matcher(origin.substring("http://".length())).matches();
  }
}
