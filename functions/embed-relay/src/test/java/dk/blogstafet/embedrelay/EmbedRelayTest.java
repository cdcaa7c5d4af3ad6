package dk.blogstafet.embedrelay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbedRelayTest {
  private static final String FRAME = "GET /{relay}/indlejret/index.html";
  private static final String KLIMA = "https://stafet.example/klima/";

  private final MemoryRelayStore books = new MemoryRelayStore();
  private final MemoryRenderStates states = new MemoryRenderStates();
  private final EmbedRelay endpoint = new EmbedRelay(books, books, states);

  @Test
  void showsTheNewestPostsToOtherSites() {
    EmbedRelayFixture.fill(books, books);

    var response = frame("klima");

    assertEquals(200, response.status());
    assertTrue(response.body().contains("Titel &lt;6&gt;"), response.body());
    assertTrue(
        response.body().contains("href=\"" + KLIMA + "indlaeg/indlaeg-2/\" target=\"_top\""));
    assertFalse(response.body().contains("foerste"), response.body());
    assertFalse(response.body().contains("trukket"), response.body());
    assertFalse(response.body().contains("<script"), response.body());
    var policy = response.fields().get("content-security-policy").orElseThrow();
    assertTrue(policy.endsWith("frame-ancestors *"), policy);
    assertTrue(policy.startsWith("default-src 'none'"), policy);
  }

  @Test
  void leavesOutAPostWithoutAPage() {
    EmbedRelayFixture.fill(books, books);
    var lease = new Lease("x", Instant.EPOCH.plusSeconds(9));
    states.acquire(EmbedRelayFixture.KLIMA, lease, Instant.EPOCH);
    var omission = RenderOmission.ofPost(EmbedRelayFixture.KLIMA, new PostId("indlaeg-6"));
    var progress = RenderProgress.NONE.withOmissions(Set.of(omission));
    states.finish(EmbedRelayFixture.KLIMA, lease, progress, Instant.EPOCH);

    var html = frame("klima").body();

    assertFalse(html.contains("indlaeg-6"), html);
    assertTrue(html.contains("foerste"), html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ukendt", "UPPER", "..", ""})
  void hasNoFrameForAnotherName(String name) {
    EmbedRelayFixture.fill(books, books);

    var response = frame(name);

    assertEquals(404, response.status());
    assertTrue(response.fields().get("content-security-policy").isEmpty());
  }

  @Test
  void describesARelayAsAFrame() {
    EmbedRelayFixture.fill(books, books);

    var response = oembed(Map.of("url", KLIMA, "maxwidth", "320", "maxheight", "99999"));

    assertEquals(200, response.status());
    assertEquals("*", response.fields().get("access-control-allow-origin").orElseThrow());
    for (var part :
        List.of(
            "\"version\":\"1.0\",\"type\":\"rich\"",
            "\"author_name\":\"Udgiveren\"",
            "\"thumbnail_url\":\"https://stafet.example/klima/kort.png?v=",
            "src=\\\"" + KLIMA + "indlejret/\\\" title=\\\"Klima &amp; &quot;vejr&quot;\\\"",
            "\"width\":320,\"height\":480")) {
      assertTrue(response.body().contains(part), part + " in " + response.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?utm_source=x", "#afsnit"})
  void describesAPostAsALink(String end) {
    EmbedRelayFixture.fill(books, books);

    var json = oembed(Map.of("url", KLIMA + "indlaeg/foerste/" + end)).body();

    assertTrue(json.contains("\"type\":\"link\",\"title\":\"Titel <1>\""), json);
    assertTrue(json.contains("\"author_name\":\"Åse Ø\""), json);
    assertTrue(json.contains("\"thumbnail_url\":\"" + KLIMA + "kort/foerste.png?v="), json);
    assertFalse(json.contains("\"html\""), json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://stafet.example/",
        "https://stafet.example.evil.example/klima/",
        "https://andet.example/klima/",
        KLIMA + "indlaeg/trukket/",
        KLIMA + "indlaeg/ukendt/",
        KLIMA + "indlaeg/UPPER/",
        KLIMA + "2015/",
        "klima"
      })
  void knowsNoOtherAddress(String address) {
    EmbedRelayFixture.fill(books, books);

    var response = oembed(Map.of("url", address));

    assertEquals(404, response.status());
    assertEquals(oembed(Map.of("url", KLIMA + "indlaeg/nej/")).body(), response.body());
  }

  @Test
  void answersInJsonOnly() {
    EmbedRelayFixture.fill(books, books);

    assertEquals(501, oembed(Map.of("url", KLIMA, "format", "xml")).status());
    assertEquals(200, oembed(Map.of("url", KLIMA, "format", "json")).status());
  }

  @Test
  void hasNothingBeforeTheSiteIsDescribed() {
    assertEquals(404, frame("klima").status());
    assertEquals(404, oembed(Map.of("url", KLIMA)).status());
  }

  private GatewayResponse frame(String relay) {
    return get(FRAME, "/" + relay + "/indlejret/index.html", Map.of("relay", relay), Map.of());
  }

  private GatewayResponse oembed(Map<String, String> query) {
    return get("GET /api/oembed", "/api/oembed", Map.of(), query);
  }

  private GatewayResponse get(
      String route, String path, Map<String, String> parameters, Map<String, String> query) {
    var values =
        query.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
    return endpoint.answer(
        new GatewayRequest(
            "GET",
            "stafet.example",
            path,
            route,
            parameters,
            new QueryParameters(values),
            HeaderFields.NONE,
            RequestContent.NONE,
            "192.0.2.1",
            "id"));
  }
}
