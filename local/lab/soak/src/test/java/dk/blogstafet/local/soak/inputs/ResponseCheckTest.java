package dk.blogstafet.local.soak.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResponseCheckTest {
  private static final String HTML = "text/html; charset=utf-8";

  @Test
  void acceptsAValidResponse() {
    assertEquals(
        Optional.empty(),
        ResponseCheck.wrongWith(answer(422, HTML, "<p title=\"x\">Skriv en adresse.")));
    assertEquals(Optional.empty(), ResponseCheck.wrongWith(answer(404, "application/json", "{}")));
  }

  @Test
  void acceptsEscapedMarkup() {
    for (var page :
        List.of(
            "<p>&lt;x7q&gt;",
            "<p>’ onx7q='1",
            "<input value=\"<x7q>\">",
            "<input value=\"' onx7q='1\">",
            "<a href=\"/?t=x7q\">x7q</a>")) {
      assertEquals(Optional.empty(), ResponseCheck.wrongWithPage(page), page);
    }
  }

  @Test
  void detectsAnInternalError() {
    assertWrong("answers 500", answer(500, "application/json", "{}"));
    assertWrong("answers 0", answer(0, "application/json", "{}"));
  }

  @Test
  void detectsInternals() {
    for (var body :
        List.of(
            "at dk.blogstafet.Main.main(Main.java:5)",
            "java.lang.IllegalStateException: x",
            "Cause: Some.java:17")) {
      assertWrong("reveals internals", answer(400, "text/plain", body));
    }
  }

  @Test
  void detectsEchoedMarkup() {
    for (var page :
        List.of(
            "<p><x7q>",
            "<p><x7q onload=alert(1)>",
            "<input value=\"\" onx7q=\"1\">",
            "<input value='' onx7q='1'>",
            "<a href=\"javascript:alert('x7q')\">",
            "<a href=' JavaScript:alert(1)'>")) {
      assertTrue(ResponseCheck.wrongWithPage(page).isPresent(), page);
    }
  }

  @Test
  void detectsHeaderInjection() {
    var answer = answer(303, "text/plain", "");
    ((ObjectNode) answer.get("headers")).put("location", "/a\r\nset-cookie: x7q=1");

    assertWrong("has a control character", answer);
    ((ObjectNode) answer.get("headers")).put("content-type", HTML);
    assertWrong("has a control character", answer);
  }

  private static void assertWrong(String expected, ObjectNode answer) {
    var wrong = ResponseCheck.wrongWith(answer).orElse("nothing");
    assertTrue(wrong.contains(expected), wrong);
  }

  private static ObjectNode answer(int status, String type, String body) {
    var answer = new ObjectMapper().createObjectNode().put("statusCode", status).put("body", body);
    answer.putObject("headers").put("content-type", type);
    return answer;
  }
}
