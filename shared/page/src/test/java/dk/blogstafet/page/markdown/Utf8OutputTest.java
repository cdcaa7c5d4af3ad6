package dk.blogstafet.page.markdown;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8OutputTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "æøå", "\u007F\u0080\u07FF\u0800", "a€b", "x\uD83C\uDFC3å"})
  void writesTexts(String text) {
    var output = new Utf8Output(4);

    output.writeContent("<");
    output.writeContent(text);
    output.writeContent(text + ">", text.length(), text.length() + 1);

    assertArrayEquals(("<" + text + ">").getBytes(StandardCharsets.UTF_8), output.toByteArray());
  }

  @Test
  void growsWithWhatIsWritten() {
    var output = new Utf8Output(4);
    var text = "blå €".repeat(20_000);

    output.writeContent(text);
    output.writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));

    assertArrayEquals((text + text).getBytes(StandardCharsets.UTF_8), output.toByteArray());
  }
}
