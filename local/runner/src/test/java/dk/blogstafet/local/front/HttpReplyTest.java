package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpReplyTest {
  @Test
  void readsStatusHeadersAndBody() {
    var answer = read("{'statusCode':404,'headers':{'x-a':'1'},'body':'væk'}");

    assertEquals(404, answer.status());
    assertEquals(Optional.of("1"), answer.header("X-A"));
    assertEquals("væk", new String(answer.body(), StandardCharsets.UTF_8));
    assertEquals(Optional.of("application/json"), answer.header("content-type"));
  }

  @Test
  void makesALineOfEachCookie() {
    var answer = read("{'statusCode':200,'cookies':['a=1','b=2']}");

    assertEquals(
        List.of(new Header("set-cookie", "a=1"), new Header("set-cookie", "b=2")),
        answer.headers().stream().filter(header -> header.is("set-cookie")).toList());
  }

  @Test
  void decodesBase64() {
    var answer = read("{'statusCode':200,'body':'AAEC','isBase64Encoded':true}");

    assertArrayEquals(new byte[] {0, 1, 2}, answer.body());
  }

  @Test
  void takesAnAnswerWithoutStatusForTheBody() {
    var answer = read("{'hello':'world'}");

    assertEquals(200, answer.status());
    assertEquals(Optional.of("application/json"), answer.header("content-type"));
    assertEquals("{\"hello\":\"world\"}", new String(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void answers500ToWhatNobodyCanRead() {
    assertEquals(500, read("no json").status());
    assertEquals(500, read("{'statusCode':9}").status());
    assertEquals(500, read("{'statusCode':200,'body':'?','isBase64Encoded':true}").status());
  }

  private static Answer read(String reply) {
    return HttpReply.read(reply.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
