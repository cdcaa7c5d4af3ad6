package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpReplyReaderTest {
  @Test
  void readsStatusHeadersAndBody() {
    var response = read("{'statusCode':404,'headers':{'x-a':'1'},'body':'væk'}");

    assertEquals(404, response.status());
    assertEquals(Optional.of("1"), response.header("X-A"));
    assertEquals("væk", new String(response.body(), StandardCharsets.UTF_8));
    assertEquals(Optional.of("application/json"), response.header("content-type"));
  }

  @Test
  void writesAHeaderPerCookie() {
    var response = read("{'statusCode':200,'cookies':['a=1','b=2']}");

    assertEquals(
        List.of(new HeaderLine("set-cookie", "a=1"), new HeaderLine("set-cookie", "b=2")),
        response.headers().stream().filter(header -> header.is("set-cookie")).toList());
  }

  @Test
  void decodesBase64() {
    var response = read("{'statusCode':200,'body':'AAEC','isBase64Encoded':true}");

    assertArrayEquals(new byte[] {0, 1, 2}, response.body());
  }

  @Test
  void treatsAResponseWithoutStatusAsTheBody() {
    var response = read("{'hello':'world'}");

    assertEquals(200, response.status());
    assertEquals(Optional.of("application/json"), response.header("content-type"));
    assertEquals("{\"hello\":\"world\"}", new String(response.body(), StandardCharsets.UTF_8));
  }

  @Test
  void answers500ToAnUnreadableResponse() {
    assertEquals(500, read("no json").status());
    assertEquals(500, read("{'statusCode':9}").status());
    assertEquals(500, read("{'statusCode':200,'body':'?','isBase64Encoded':true}").status());
  }

  private static FrontResponse read(String reply) {
    return HttpReplyReader.read(reply.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
