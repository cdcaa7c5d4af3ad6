package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  @Test
  void namesARequestByItsRouteAndName() {
    var facts = Facts.of(request("GET /api/relays/{relay}", "KZ2N-iWtPHcEJCA="));

    assertEquals(
        "{\"route\":\"GET /api/relays/{relay}\",\"correlation_id\":\"KZ2N-iWtPHcEJCA=\"}",
        json(facts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader@example.dk", "a b", "a\nb", "\"", "<script>"})
  void takesNoNameOfARequestThatCouldBeSomethingElse(String id) {
    assertEquals("{\"route\":\"other\"}", json(Facts.of(request("POST /?t=secret", id))));
    assertEquals("{}", json(Facts.NONE.causedBy(CorrelationId.of(id))));
    var answer = new ServiceErrorDetails(id, 400, "x y");
    assertEquals(
        "{\"code\":\"other\",\"status\":400,\"aws_request_id\":\"other\"}",
        json(Facts.NONE.answer(answer)));
  }

  @Test
  void takesNoLongName() {
    assertEquals("a".repeat(64), CorrelationId.of("a".repeat(64)).text());
    assertEquals(CorrelationId.NONE, CorrelationId.of("a".repeat(65)));
  }

  @Test
  void namesTheFirstOfManyRelays() {
    var relays = IntStream.range(0, 60).mapToObj(i -> new RelayId("r" + i)).toList();

    var named = String.valueOf(Facts.NONE.relays(relays).members().get("relays"));

    assertEquals(50, named.split(" ", -1).length);
  }

  @Test
  void staysAsItIsWhereMoreIsAdded() {
    var facts = Facts.NONE.relay(new RelayId("klima"));

    assertEquals("{\"relay\":\"klima\",\"rendered\":3,\"posts\":9}", json(facts.rendered(3, 9)));
    assertEquals(Map.of("relay", "klima"), facts.members());
  }

  private static String json(Facts facts) {
    return JsonWriter.object(facts::writeTo);
  }

  private static Request request(String route, String id) {
    return new Request(
        "GET",
        "stafet.example",
        "/",
        route,
        Map.of(),
        Query.NONE,
        Headers.NONE,
        Content.NONE,
        "192.0.2.7",
        id);
  }
}
