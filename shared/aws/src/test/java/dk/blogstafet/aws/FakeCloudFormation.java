package dk.blogstafet.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The part of CloudFormation that finds a stack: DescribeStacks by name, with its outputs (AWS
/// CloudFormation API Reference). Denies access to the key `stranger`.
public record FakeCloudFormation(HttpServer server) implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("(?:^|&)StackName=([^&]*)");

  /// Starts it with the outputs of stacks by name. The map may change later.
  public static FakeCloudFormation start(Map<String, Map<String, String>> stacks)
      throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(loopback, 0);
    server.createContext("/", exchange -> answer(exchange, stacks));
    server.start();
    return new FakeCloudFormation(server);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, Map<String, Map<String, String>> stacks)
      throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    var match = NAME.matcher(body);
    var name = match.find() ? match.group(1) : "";
    if (!body.contains("Action=DescribeStacks")) {
      send(exchange, 400, error("InvalidAction", "Only DescribeStacks is known here."));
    } else if (signed.contains("Credential=stranger/")) {
      var why = "User: arn:aws:iam::111122223333:user/stranger is not authorized to perform: ";
      send(exchange, 403, error("AccessDenied", why + "cloudformation:DescribeStacks"));
    } else if (!stacks.containsKey(name)) {
      send(exchange, 400, error("ValidationError", "Stack with id " + name + " does not exist"));
    } else {
      send(exchange, 200, stack(name, stacks.getOrDefault(name, Map.of())));
    }
  }

  private static String stack(String name, Map<String, String> outputs) {
    var members =
        outputs.entrySet().stream()
            .map(it ->
                "<member><OutputKey>"
                    + it.getKey()
                    + "</OutputKey><OutputValue>"
                    + it.getValue()
                    + "</OutputValue></member>")
            .collect(Collectors.joining());
    return """
    <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
      <DescribeStacksResult><Stacks><member>
        <StackName>%s</StackName><StackStatus>CREATE_COMPLETE</StackStatus>
        <CreationTime>2026-11-25T12:00:00.000Z</CreationTime>
        <Outputs>%s</Outputs>
      </member></Stacks></DescribeStacksResult>
      <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
    </DescribeStacksResponse>
    """
        .formatted(name, members);
  }

  private static String error(String code, String message) {
    return """
    <ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
      <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
      <RequestId>1</RequestId>
    </ErrorResponse>
    """
        .formatted(code, message);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
