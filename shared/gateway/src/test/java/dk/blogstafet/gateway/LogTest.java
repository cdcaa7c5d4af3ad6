package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogTest {
  private final LambdaDouble runtime = new LambdaDouble();
  private final Log log = new Log(runtime);

  @Test
  void writesOneLineOfJson() {
    log.info("42 pages \"renewed\"\n");

    var line = runtime.lines().getFirst();
    assertTrue(line.matches("\\{\"timestamp\":\"2[^\"]+Z\",\"level\":\"INFO\",.*}\n"), line);
    assertTrue(line.contains("\"message\":\"42 pages \\\"renewed\\\"\\n\","), line);
    assertTrue(line.contains("\"service\":\"TestFunction\""), line);
  }

  @Test
  void namesOurOwnCodeBehindALibrarys() {
    var library = Stream.generate(() -> place("lib.Library")).limit(30);
    var error = new IllegalStateException("secret");
    error.setStackTrace(
        Stream.concat(library, Stream.of(place("dk.blogstafet.Ours"), place("lib.Main")))
            .toArray(StackTraceElement[]::new));

    log.error("Wrong", error);

    var line = runtime.lines().getFirst();
    var thrown = "\"lib.Library.run(Code.java:1)\"";
    assertTrue(
        line.contains(
            "\"stack\":["
                + String.join(",", List.of(thrown, thrown, thrown, thrown))
                + ",\"dk.blogstafet.Ours.run(Code.java:1)\"]"),
        line);
    assertFalse(line.contains("secret"), line);
  }

  @Test
  void endsAtACauseThatIsItsOwn() {
    var inner = new IllegalStateException();
    var outer = new IllegalArgumentException(inner);
    inner.initCause(outer);

    log.error("Wrong", outer);

    assertEquals(1, runtime.lines().size());
  }

  private static StackTraceElement place(String name) {
    return new StackTraceElement(name, "run", "Code.java", 1);
  }
}
