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

/// Lets in programs on this machine, and browsers that were led here by nobody else: a foreign page
/// that has a name point to 127.0.0.1 (DNS rebinding) comes with that name, and one that posts
/// comes with its origin.
final class HostCheck extends Handler.Wrapper {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Pattern host;

  /// Checks what a handler is asked.
  ///
  /// @param names what else this machine is called, as by containers: names and addresses, without
  ///   ports
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
            .put("message", "Only this machine gets in: ask localhost or 127.0.0.1");
    response.setStatus(403);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put("x-amzn-ErrorType", "AccessDeniedException");
    // The body was not read, so nothing more can be asked on this connection.
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
