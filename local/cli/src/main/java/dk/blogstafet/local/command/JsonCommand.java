package dk.blogstafet.local.command;

import dk.blogstafet.local.i18n.CommandMessages;
import picocli.CommandLine.Option;

/// A command that prints one JSON object where a program wants one.
public abstract class JsonCommand extends CliCommand {
  @Option(names = "--json")
  private boolean json;

  protected JsonCommand(CommandMessages commandMessages) {
    super(commandMessages);
  }

  @Override
  protected final boolean isJson() {
    return json;
  }
}
