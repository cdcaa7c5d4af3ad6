package dk.blogstafet.local.command;

import dk.blogstafet.local.i18n.CommandMessages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in the user's language what is wrong with a command's arguments: what failed, and where to
/// look, never the whole usage text.
final class UsageErrors {
  private final CommandMessages messages;

  UsageErrors(CommandMessages commandMessages) {
    this.messages = commandMessages;
  }

  /// Prints the error.
  ///
  /// @return the exit code
  int print(ParameterException error, List<String> arguments) {
    var line = error.getCommandLine();
    line.getErr().println(messages.alarming(sentence(error, arguments)));
    line.getErr()
        .println(messages.text("usage.see", line.getCommandSpec().qualifiedName() + " --help"));
    return ExitCodes.USAGE;
  }

  private String sentence(ParameterException error, List<String> arguments) {
    return switch (error) {
      case InvalidUsageException ours -> String.valueOf(ours.getMessage());
      case MissingParameterException missing ->
          unknownOption(missing.getCommandLine(), arguments)
              .map(this::unmatched)
              .orElseGet(() -> missing(missing));
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          messages.text("usage.twice", name(twice.getOverwritten()));
      case MaxValuesExceededException many -> String.valueOf(many.getMessage());
      default -> invalidValue(error);
    };
  }

  /// Returns the first option that the command doesn't have. picocli reports missing arguments
  /// before it, which it may explain: a misspelt option is one.
  private static Optional<UnmatchedArgumentException> unknownOption(
      CommandLine line, List<String> arguments) {
    return arguments.stream()
        .takeWhile(it -> !it.equals("--"))
        .filter(it -> it.matches("--?\\p{L}.*"))
        .filter(it -> line.getCommandSpec().findOption(it.replaceFirst("=.*", "")) == null)
        .findFirst()
        .map(it -> new UnmatchedArgumentException(line, List.of(it)));
  }

  private String missing(MissingParameterException error) {
    var names = error.getMissing().stream().map(UsageErrors::name).toList();
    return names.isEmpty()
        ? String.valueOf(error.getMessage())
        : messages.text("usage.missing", String.join(", ", names));
  }

  private String unmatched(UnmatchedArgumentException error) {
    var words = String.join(" ", error.getUnmatched());
    var isCommand = !error.getCommandLine().getSubcommands().isEmpty();
    var key =
        error.isUnknownOption()
            ? "usage.unknown-option"
            : isCommand ? "usage.unknown-command" : "usage.unexpected";
    var similar = error.getSuggestions().stream().limit(2).collect(Collectors.joining(", "));
    return messages.text(key, words)
        + (similar.isEmpty() ? "" : " " + messages.text("usage.similar", similar));
  }

  private String invalidValue(ParameterException error) {
    var argument = error.getArgSpec();
    return argument == null
        ? String.valueOf(error.getMessage())
        : messages.text("usage.value", name(argument), String.valueOf(error.getValue()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel())
        : argument.paramLabel();
  }
}
