package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFieldsTest {
  @Test
  void namesARequestByItsRouteAndName() {
    var fields = LogFields.of(request("GET /api/relays/{relay}", "KZ2N-iWtPHcEJCA="));

    assertEquals(
        "{\"route\":\"GET /api/relays/{relay}\",\"correlation_id\":\"KZ2N-iWtPHcEJCA=\"}",
        json(fields));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader@example.dk", "a b", "a\nb", "\"", "<script>"})
  void takesNoNameOfARequestThatCouldBeSomethingElse(String id) {
    assertEquals("{\"route\":\"other\"}", json(LogFields.of(request("POST /?t=secret", id))));
    assertEquals("{}", json(LogFields.NONE.causedBy(CorrelationId.of(id))));
    var answer = new ServiceErrorDetails(id, 400, "x y");
    assertEquals(
        "{\"code\":\"other\",\"status\":400,\"aws_request_id\":\"other\"}",
        json(LogFields.NONE.answer(answer)));
  }

  @Test
  void rejectsLongNames() {
    assertEquals("a".repeat(64), CorrelationId.of("a".repeat(64)).text());
    assertEquals(CorrelationId.NONE, CorrelationId.of("a".repeat(65)));
  }

  @Test
  void namesTheFirstOfManyRelays() {
    var relays = IntStream.range(0, 60).mapToObj(i -> new RelayId("r" + i)).toList();

    var named = String.valueOf(LogFields.NONE.relays(relays).members().get("relays"));

    assertEquals(50, named.split(" ", -1).length);
  }

  @ParameterizedTest
  @CsvSource({
    "/klima/rss.xml, /klima/rss.xml",
    "/klima/nyhedsbrev/2026-W48/, /klima/nyhedsbrev/2026-W48/",
    "/klima/?t=secret, other",
    "a@example.dk, other"
  })
  void namesPagesByTheirAddresses(String address, String named) {
    assertEquals("{\"page\":\"" + named + "\"}", json(LogFields.NONE.page(address)));
  }

  @Test
  void staysAsItIsWhereMoreIsAdded() {
    var fields = LogFields.NONE.relay(new RelayId("klima"));

    assertEquals("{\"relay\":\"klima\",\"rendered\":3,\"posts\":9}", json(fields.rendered(3, 9)));
    assertEquals(Map.of("relay", "klima"), fields.members());
  }

  private static String json(LogFields fields) {
    return JsonWriter.object(fields::writeTo);
  }

  private static GatewayRequest request(String route, String id) {
    return new GatewayRequest(
        "GET",
        "stafet.example",
        "/",
        route,
        Map.of(),
        QueryParameters.NONE,
        HeaderFields.NONE,
        RequestContent.NONE,
        "192.0.2.7",
        id);
  }
}
