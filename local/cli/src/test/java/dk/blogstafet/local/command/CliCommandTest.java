package dk.blogstafet.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CliCommandTest {
  private final StringWriter errors = new StringWriter();

  @Test
  void endsWithAMessageWhereAClassIsMissing() {
    var messages = CommandMessages.in(Language.ENGLISH);
    var line = CommandHelp.prepare(new CommandLine(new IncompleteCommand(messages)), messages);
    line.setErr(new PrintWriter(errors, true));

    assertEquals(ExitCodes.FAILED, line.execute());
    assertEquals(
        "Unexpected error: java.lang.NoClassDefFoundError: org/example/Missing\n",
        errors.toString());
  }

  @Command(name = "incomplete")
  private static final class IncompleteCommand extends CliCommand {
    private IncompleteCommand(CommandMessages messages) {
      super(messages);
    }

    @Override
    protected int run() {
      throw new NoClassDefFoundError("org/example/Missing");
    }
  }
}
