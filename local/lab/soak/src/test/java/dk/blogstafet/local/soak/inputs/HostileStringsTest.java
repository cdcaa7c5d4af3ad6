package dk.blogstafet.local.soak.inputs;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Checks that every kind of text that the fuzz tests claim to use is really generated.
final class HostileStringsTest {
  private static final int MANY = 200_000;
  private static final int LONG = 9_000_000;

  private final RandomGenerator random = new SplittableRandom(1);

  @Test
  void hasLinesOfMillionsOfCharacters() {
    assertHas(text -> text.length() > LONG && text.indexOf('\n') < 0);
  }

  @Test
  void hasRightToLeftText() {
    assertHas(text -> text.indexOf('\u202E') >= 0);
    assertHas(text -> text.indexOf('\u2067') >= 0 && text.length() > 100);
  }

  @Test
  void hasControlCharactersAndLoneSurrogates() {
    assertHas(text -> text.indexOf('\0') >= 0);
    assertHas(text -> text.indexOf('\u2028') >= 0);
    assertHas(text -> text.equals("\uD800"));
    assertHas(text -> text.startsWith("\u0301\u0301\u0301"));
  }

  @Test
  void hasNestedMarkdown() {
    assertHas(Pattern.compile("(?s).*\n( |> ){50,}- x\n.*").asMatchPredicate());
    assertHas(text -> text.startsWith("> - > - > - "));
    assertHas(text -> text.startsWith("[a]([a]([a]("));
  }

  @Test
  void hasDeepJson() {
    assertHas(text -> text.startsWith("[[".repeat(1_000)));
    assertHas(text -> text.startsWith("{\"a\":".repeat(1_000)));
  }

  @Test
  void hasHugeNumbersInJson() {
    var value = JsonNodeFactory.instance.objectNode().put("version", 1);
    var change = new JsonMutator(random);
    assertSome(() -> change.of(value).toString().contains(":1e999999999"));
    assertSome(() -> change.of(value).toString().contains("9".repeat(5_000)));
  }

  @Test
  void hasMarkupThatMustNotBeEchoed() {
    assertHas(text -> text.contains("<" + HostileStrings.MARK));
    assertHas(text -> text.contains("\" on" + HostileStrings.MARK));
  }

  private void assertHas(Predicate<String> kind) {
    assertSome(() -> kind.test(HostileStrings.text(random)));
  }

  private static void assertSome(BooleanSupplier found) {
    for (var time = 0; time < MANY; time++) {
      if (found.getAsBoolean()) {
        return;
      }
    }
    fail("Nothing of the kind in " + MANY);
  }
}
