package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlogstafetCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void showsWhatThereIsAlsoWithoutATerminal() {
    var code = run("--help");

    assertEquals(0, code);
    assertTrue(out.toString().contains("import"), out::toString);
  }

  @Test
  void asksForACommand() {
    var code = run();

    assertEquals(2, code);
    assertTrue(errors.toString().startsWith("Say what to do"), errors::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "publish, blogstafet publish",
    "check --rely x.md, blogstafet check",
    "key add, blogstafet key add",
    "nothing, blogstafet",
  })
  void saysWhatIsWrongInALineAndWhereToLook(String wrong, String name) {
    assertEquals(2, run(wrong.split(" ")));

    assertEquals(2, errors.toString().lines().count(), errors::toString);
    assertTrue(errors.toString().endsWith("See " + name + " --help.\n"), errors::toString);
  }

  @Test
  void letsAKeyIntoADataFolderOnlyIfOneIsNamed() {
    var code =
        run(
            "key",
            "add",
            "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs",
            "--owner=A",
            "--scope=publish",
            "--everywhere",
            "--key=no-such-file");

    assertEquals(6, code);
    assertTrue(errors.toString().startsWith("There is no key in no-such-file"), errors::toString);
  }

  private int run(String... arguments) {
    var line = BlogstafetCommand.line(Path.of("../.."), Map.of(), InputStream.nullInputStream());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
