package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.OpenApiDocument;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListPostsOpenApiTest {
  private static final List<String> ADDRESSES =
      List.of(
          "/api/relays",
          "/api/relays?x=1",
          "/api/relays/klima",
          "/api/relays/stille",
          "/api/relays/stille?x=1",
          "/api/relays/ukendt",
          "/api/relays/klima/status",
          "/api/relays/klima/status?x=1",
          "/api/relays/ukendt/status",
          "/api/relays/klima/posts",
          "/api/relays/stille/posts",
          "/api/relays/klima/posts?limit=2",
          "/api/relays/klima/posts?category=politik&limit=1",
          "/api/relays/klima/posts?limit=2&limit=3",
          "/api/relays/klima/posts?limit=0",
          "/api/relays/klima/posts?cursor=x",
          "/api/relays/klima/posts?category=x",
          "/api/relays/ukendt/posts",
          "/api/relays/klima/posts/foerste",
          "/api/relays/klima/posts/foerste?x=1",
          "/api/relays/klima/posts/andet",
          "/api/relays/klima/posts/tredje",
          "/api/relays/klima/posts/fjerde",
          "/api/relays/klima/posts/femte",
          "/api/relays/klima/posts/sjette",
          "/api/relays/klima/posts/ukendt");

  private final OpenApiDocument description = new OpenApiDocument();
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final ListPostsFixture fixture = new ListPostsFixture(books, books);
  private final ListPosts endpoint = new ListPosts(books, books, new MemoryRenderStates());

  @BeforeEach
  void withdraw() {
    fixture.add("sjette", 6, "2015-04-01", ListPostsFixture.POLITICS, PostBody.NONE);
    fixture.purge("sjette");
    fixture.withdraw("femte");
    fixture.correct("fjerde", "Rettet");
  }

  @Test
  void describesEveryAnswerAndNoOther() {
    var seen = new TreeSet<String>();

    for (var method : List.of("GET", "HEAD")) {
      for (var address : ADDRESSES) {
        for (var language : List.of("da", "en")) {
          seen.addAll(check(method, address, language));
        }
      }
    }

    var described = answers();
    described.removeIf(answer -> answer.endsWith(" 500"));
    assertEquals(described, seen);
  }

  @Test
  void describesAFailureOfOurs() {
    var response =
        ProblemDetails.of(ProblemType.INTERNAL_ERROR, Language.DANISH, "detail")
            .with(json -> json.text("requestId", "request-1"))
            .response();

    for (var answer : answers()) {
      description.check(answer.substring(0, answer.lastIndexOf(' ')), response);
    }
  }

  @Test
  void describesTheRoutesOfTheTemplate() {
    var described = new TreeSet<String>();
    answers().forEach(it -> described.add(it.substring(0, it.lastIndexOf(' '))));

    assertEquals(OpenApiDocument.routes("ListPostsFunction"), described);
  }

  @Test
  void noticesAnAnswerThatIsNotDescribed() {
    var good = answer("GET", "/api/relays/klima/posts/andet", Map.of());
    var route = "GET /api/relays/{relay}/posts/{post}";
    var status = new GatewayResponse(203, good.fields(), good.body());
    var header = good.with("server", "x");
    var more =
        new GatewayResponse(200, good.fields(), good.body().replace("{\"id\"", "{\"x\":1,\"id\""));
    var less = new GatewayResponse(200, good.fields(), good.body().replace("\"leg\"", "\"nr\""));
    var form =
        new GatewayResponse(200, good.fields(), good.body().replace("2015-01-02", "2015-13-02"));

    description.check(route, good);
    for (var bad : List.of(status, header, more, less, form)) {
      assertThrows(AssertionError.class, () -> description.check(route, bad));
    }
  }

  private Set<String> answers() {
    return description.answers(OpenApiDocument.routes("ListPostsFunction"));
  }

  private List<String> check(String method, String address, String language) {
    var request = ListPostsCalls.request(method, address, Map.of("accept-language", language));
    var first = endpoint.answer(request);
    description.check(request.routeKey(), first);
    var answer = request.routeKey() + " " + first.status();
    var tag = first.fields().get("etag");
    if (tag.isEmpty()) {
      return List.of(answer);
    }
    var again = answer(method, address, Map.of("if-none-match", tag.get()));
    description.check(request.routeKey(), again);
    return List.of(answer, request.routeKey() + " " + again.status());
  }

  private GatewayResponse answer(String method, String address, Map<String, String> headers) {
    return endpoint.answer(ListPostsCalls.request(method, address, headers));
  }
}
