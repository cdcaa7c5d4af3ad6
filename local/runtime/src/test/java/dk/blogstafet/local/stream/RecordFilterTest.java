package dk.blogstafet.local.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFilterTest {
  @Test
  void matchesEverythingWithoutAPattern() throws IOException {
    assertTrue(new RecordFilter(List.of()).matches(json("{'eventName':'REMOVE'}")));
  }

  @Test
  void comparesPrefixes() throws IOException {
    var filter = filter("{'dynamodb':{'Keys':{'sk':{'S':[{'prefix':'change#'}]}}}}");

    assertTrue(filter.matches(json("{'dynamodb':{'Keys':{'sk':{'S':'change#1'}}}}")));
    assertFalse(filter.matches(json("{'dynamodb':{'Keys':{'sk':{'S':'list#1'}}}}")));
    assertFalse(filter.matches(json("{'dynamodb':{'Keys':{}}}")));
  }

  @Test
  void requiresEveryFieldWithOneOfItsValues() throws IOException {
    var filter = filter("{'a':['x','y'],'b':[1]}");

    assertTrue(filter.matches(json("{'a':'y','b':1}")));
    assertFalse(filter.matches(json("{'a':'y','b':2}")));
    assertFalse(filter.matches(json("{'a':'z','b':1}")));
  }

  @Test
  void matchesIfOnePatternMatches() throws IOException {
    var filter = new RecordFilter(List.of(quoted("{'a':['x']}"), quoted("{'b':['y']}")));

    assertTrue(filter.matches(json("{'b':'y'}")));
    assertFalse(filter.matches(json("{'b':'x'}")));
  }

  @Test
  void supportsTheOtherRules() throws IOException {
    assertTrue(filter("{'a':[{'suffix':'.more'}]}").matches(json("{'a':'1.more'}")));
    assertTrue(filter("{'a':[{'exists':false}]}").matches(json("{'b':1}")));
    assertFalse(filter("{'a':[{'exists':false}]}").matches(json("{'a':1}")));
    assertTrue(filter("{'a':[{'anything-but':['x']}]}").matches(json("{'a':'y'}")));
    assertFalse(filter("{'a':[{'anything-but':['x']}]}").matches(json("{'a':'x'}")));
  }

  @Test
  void rejectsUnsupportedRules() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> filter("{'a':[{'numeric':['>',1]}]}"));

    assertTrue(String.valueOf(refusal.getMessage()).contains("numeric"));
  }

  @Test
  void rejectsInvalidJson() {
    assertThrows(UncheckedIOException.class, () -> filter("{'a':"));
  }

  private static RecordFilter filter(String pattern) {
    return new RecordFilter(List.of(quoted(pattern)));
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(quoted(text));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
