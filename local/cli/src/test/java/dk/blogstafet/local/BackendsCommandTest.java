package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(180)
class BackendsCommandTest {
  private static final Path TEMPLATE = Path.of("../../template.yaml");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path data = Path.of("");

  @Test
  void showsWhereEverythingIsAndHowSamIsStarted() {
    var code = run("--port=0", "--data=" + data, "--api-port=4000");

    var said = out.toString(StandardCharsets.UTF_8);
    var file = data.resolve("sam-variables.json");
    assertEquals(0, code, errors::toString);
    assertTrue(Files.exists(file));
    assertTrue(said.contains("start-api --port 4000 --env-vars " + file), said);
    for (var name : List.of("DynamoDB", "S3", "Mails")) {
      assertTrue(said.matches("(?s).*" + name + " +http://127\\.0\\.0\\.1:\\d+.*"), said);
    }
  }

  @Test
  void writesTheVariablesWhereItIsTold() {
    var file = data.resolve("elsewhere.json");

    var code = run("--port=0", "--data=" + data, "--env-vars=" + file);

    assertEquals(0, code, errors::toString);
    assertTrue(Files.exists(file));
    assertFalse(Files.exists(data.resolve("sam-variables.json")));
  }

  @Test
  void warnsWhenOtherMachinesCanConnect() {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "127.0.0.2 is there on Linux alone");

    var code = run("--port=0", "--data=" + data, "--listen=127.0.0.2");

    var said = out.toString(StandardCharsets.UTF_8);
    assertEquals(0, code, errors::toString);
    assertTrue(said.contains("They also listen on 127.0.0.2: anyone who can reach"), said);
  }

  @Test
  void printsNoWarningOnTheLoopbackAddress() {
    run("--port=0", "--data=" + data);

    assertFalse(out.toString(StandardCharsets.UTF_8).contains("They also listen on"));
  }

  @Test
  void refusesToListenToEveryNetwork() {
    var code = run("--port=0", "--data=" + data, "--listen=0.0.0.0");

    assertEquals(2, code);
    assertTrue(errors.toString().startsWith("Invalid address"), errors::toString);
  }

  @Test
  void refusesAHostThatIsNone() {
    var code = run("--port=0", "--data=" + data, "--host=http://docker");

    assertEquals(2, code);
    assertTrue(errors.toString().startsWith("Invalid address"), errors::toString);
  }

  private int run(String... arguments) {
    var stopped = new ArrayList<AutoCloseable>();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var command =
        new BackendsCommand(
            TEMPLATE,
            stream,
            backends -> {
              backends.close();
              stopped.add(backends);
            },
            CommandMessages.in(Language.ENGLISH));
    var line = new CommandLine(command);
    line.setErr(new PrintWriter(errors, true));
    var code = line.execute(arguments);
    assertEquals(code == 0 ? 1 : 0, stopped.size());
    return code;
  }
}
