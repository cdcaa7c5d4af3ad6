package dk.blogstafet.gateway.signed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  @Test
  void readsMembersByNameAndType() {
    var text = "{'a':'x','b':true,'c':7,'d':['x','y'],'e':[{'a':'1'},{}],'f':{'a':'z'}}";

    var read =
        read(
            text,
            json ->
                List.of(
                    String.valueOf(json.text("a")),
                    String.valueOf(json.bool("b")),
                    json.version("c"),
                    json.texts("d"),
                    json.objects("e", it -> String.valueOf(it.text("a"))),
                    json.object("f", it -> String.valueOf(it.text("a")))));

    assertEquals(List.of("x", "true", 7, List.of("x", "y"), List.of("1", "null"), "z"), read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'a':null,'b':null,'d':null,'e':null}"})
  void leavesOutMissingValues(String text) {
    read(
        text,
        json -> {
          assertNull(json.text("a"));
          assertNull(json.bool("b"));
          assertEquals(List.of(), json.texts("d"));
          assertEquals(List.of(), json.objects("e", it -> it));
          return json;
        });
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "{'a':1}; detail.text; a",
        "{'a':['x']}; detail.text; a",
        "{'b':'true'}; detail.truth; b",
        "{'b':0}; detail.truth; b",
        "{'c':'1'}; detail.version; c",
        "{'c':1.0}; detail.version; c",
        "{'c':-1}; detail.version; c",
        "{'c':2147483648}; detail.version; c",
        "{'c':18446744073709551617}; detail.version; c",
        "{'c':null}; detail.version; c",
        "{}; detail.version; c",
        "{'c':1,'d':'x'}; detail.list; d",
        "{'c':1,'d':{}}; detail.list; d",
        "{'c':1,'d':['x',1]}; detail.texts; d",
        "{'c':1,'d':[null]}; detail.texts; d",
        "{'c':1,'e':['x']}; detail.object; e[0]",
        "{'c':1,'e':[{},{'a':1}]}; detail.text; e[1].a",
        "{'c':1,'e':[{},{'z':1}]}; detail.unknown; e[1].z",
        "{'c':1,'f':[]}; detail.object; f",
        "{'c':1}; detail.object; f",
        "{'c':1,'f':{'a':true}}; detail.text; f.a",
        "{'c':1,'f':{'x':{'a':1}}}; detail.unknown; f.x",
        "{'c':1,'f':{},'g':1}; detail.unknown; g",
        "{'c':1,'f':{},'g':null}; detail.unknown; g",
        "{'c':1,'f':{},'A':'x'}; detail.unknown; A",
        "{'c':1,'f':{},'':1}; detail.unknown; \"\"",
        "[]; detail; ||",
        "null; detail; ||",
        "'x'; detail; ||"
      })
  void namesWhatIsWrong(String text, String sentence, String at) {
    var bad = assertThrows(BadJsonException.class, () -> read(text, JsonBodyTest::all));

    assertEquals(sentence, bad.sentence());
    assertEquals(at, bad.at());
    for (var language : Language.values()) {
      LocalizedMessages.in(language).text("problem.bad-json." + bad.sentence());
    }
  }

  private static String all(JsonBody json) {
    return ""
        + json.text("a")
        + json.bool("b")
        + json.version("c")
        + json.texts("d")
        + json.objects("e", it -> "" + it.text("a"))
        + json.object("f", it -> "" + it.text("a"));
  }

  private static <T> T read(String text, Function<JsonBody, T> reader) {
    return JsonBody.read(RequestContent.ofText(text.replace('\'', '"')), reader);
  }
}
