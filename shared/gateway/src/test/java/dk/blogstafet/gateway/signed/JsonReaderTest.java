package dk.blogstafet.gateway.signed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void readsEveryKindOfValue() {
    var read = read("{\"a\":\"Ærø 🌉\",\"b\":[1,-2,1.5,true,null],\"c\":{\"a\":false}, \"\":{}}");

    assertEquals(
        new JsonValue.JsonObject(
            Map.of(
                "a", new JsonValue.JsonString("Ærø 🌉"),
                "b",
                    new JsonValue.JsonArray(
                        List.of(
                            new JsonValue.JsonInteger(1),
                            new JsonValue.JsonInteger(-2),
                            new JsonValue.JsonOtherNumber(),
                            new JsonValue.JsonBoolean(true),
                            new JsonValue.JsonNull())),
                "c", new JsonValue.JsonObject(Map.of("a", new JsonValue.JsonBoolean(false))),
                "", new JsonValue.JsonObject(Map.of()))),
        read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "{} {}",
        "{}x",
        "{},",
        "[1,]",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\" 1}",
        "{\"a\":}",
        "[01]",
        "[+1]",
        "[.5]",
        "[NaN]",
        "[Infinity]",
        "[0x10]",
        "// nothing\n{}",
        "{} /* nothing */",
        "# nothing\n{}",
        "\uFEFF",
        "\uFEFF\uFEFF{}",
        "{}\uFEFF",
        "[\"\t\"]",
        "[\"\u0000\"]",
        "[\"\\x41\"]",
        "[\"\\u12\"]",
        "tru",
        "\"a",
        "}"
      })
  void rejectsInvalidJson(String text) {
    assertBad("", text);
  }

  /// Java would accept lone surrogates, but UTF-8 can't encode them, so writing them in a response
  /// would fail.
  @ParameterizedTest
  @ValueSource(
      strings = {"[\"\\ud83c\"]", "[\"\\udf09\"]", "[\"\\udf09\\ud83c\"]", "{\"\\ud83c\":1}"})
  void refusesHalfACharacter(String text) {
    assertBad("", text);
  }

  @Test
  void readsASurrogatePairOfEscapes() {
    assertEquals(new JsonValue.JsonString("🌉"), read("\"\\ud83c\\udf09\""));
  }

  @Test
  void rejectsDuplicateNamesAtAnyDepth() {
    for (var bad :
        List.of(
            assertBad("a", "{\"a\":1,\"a\":1}"),
            assertBad("b", "{\"x\":{\"b\":1,\"c\":{\"b\":2},\"b\":null}}"),
            assertBad("é", "[[{\"é\":[],\"\\u00e9\":[]}]]"),
            assertBad("it's", "{\"it's\":1,\"it\\u0027s\":2}"),
            assertBad("\"\"", "{\"\":1,\"\":1}"))) {
      assertEquals("detail.twice", bad.sentence());
    }
  }

  @Test
  void acceptsEightLevelsOfNesting() {
    read("[".repeat(8) + "]".repeat(8));

    assertBad("", "[".repeat(9) + "]".repeat(9));
    assertBad("", "[".repeat(200_000));
    assertBad("", "{\"a\":".repeat(9) + "1" + "}".repeat(9));
  }

  @Test
  void readsNumbersWithinTheirRange() {
    assertEquals(new JsonValue.JsonInteger(Long.MAX_VALUE), read("9223372036854775807"));
    assertEquals(new JsonValue.JsonOtherNumber(), read("9223372036854775808"));
    assertEquals(new JsonValue.JsonOtherNumber(), read("1e999999999"));
    assertEquals(new JsonValue.JsonOtherNumber(), read("1.0"));
    assertBad("", "1".repeat(1_000_000));
    assertBad("", "1e" + "1".repeat(1_000_000));
  }

  @Test
  void acceptsTextsUpToTheLimitOfABody() {
    var text = "a".repeat(262_144);

    assertEquals(new JsonValue.JsonString(text), read("\"" + text + "\""));
    assertBad("", "\"" + text.repeat(4) + "\"");
    assertBad("", "{\"" + text.repeat(4) + "\":1}");
  }

  @Test
  void readsPastAByteOrderMark() {
    assertEquals(read("{\"a\":1}"), read("\uFEFF{\"a\":1}"));
  }

  @Test
  void rejectsOtherEncodingsThanUtf8() {
    var text = "{\"a\":1}";

    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThrows(BadJsonException.class, () -> JsonReader.read(text.getBytes(charset)));
    }
  }

  private static JsonValue read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BadJsonException assertBad(String at, String text) {
    var bad = assertThrows(BadJsonException.class, () -> read(text));
    assertEquals(at, bad.at());
    return bad;
  }
}
