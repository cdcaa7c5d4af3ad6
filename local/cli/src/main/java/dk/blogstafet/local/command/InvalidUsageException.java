package dk.blogstafet.local.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Invalid usage that a command finds itself; its message is in the user's language already.
public final class InvalidUsageException extends ParameterException {
  private static final long serialVersionUID = 1;

  public InvalidUsageException(CommandLine line, String sentence) {
    super(line, sentence);
  }
}
