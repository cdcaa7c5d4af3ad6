package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlSafeJsonTest {
  @Test
  void writesObjectsAndArrays() {
    var json =
        new HtmlSafeJson().object().field("a", "b").field("c", 3).array("d").value("e").value("f");

    var text = json.object().field("g", "h").end().end().object("i").end().end().toString();

    assertEquals("{\"a\":\"b\",\"c\":3,\"d\":[\"e\",\"f\",{\"g\":\"h\"}],\"i\":{}}", text);
  }

  @Test
  void separatesTextsThatArePunctuation() {
    var json =
        new HtmlSafeJson()
            .object()
            .field("a", "[")
            .field("b", "{")
            .array("c")
            .value(":")
            .value(",");

    assertEquals("{\"a\":\"[\",\"b\":\"{\",\"c\":[\":\",\",\"]}", json.end().end().toString());
  }

  @Test
  void escapesWhatEndsAStringOrAScript() {
    var json =
        new HtmlSafeJson().object().field("a", "\"\\</script>&\u2028\u2029\n\t").end().toString();

    assertEquals("{\"a\":\"\\\"\\\\\\u003c/script\\u003e\\u0026\\u2028\\u2029\\n\\u0009\"}", json);
  }

  @Test
  void isReadAsWritten() throws IOException {
    var text = "æøå \"\\\b\f\n\r\t </script> \u2028 \uD83C\uDFC3";

    var json = new HtmlSafeJson().object().field(text, text).end().toString();

    assertEquals(text, new ObjectMapper().readTree(json).get(text).asText());
  }
}
