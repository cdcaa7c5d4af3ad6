package dk.blogstafet.local.command;

import dk.blogstafet.local.i18n.CommandMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Prepares commands for users: help texts and errors in the language of the messages, commands in
/// groups, and the option `--lang`.
public final class CommandHelp {
  private static final int COLUMN = 15;

  private final CommandMessages messages;

  private CommandHelp(CommandMessages commandMessages) {
    this.messages = commandMessages;
  }

  /// Prepares a command and its subcommands.
  public static CommandLine prepare(CommandLine line, CommandMessages commandMessages) {
    var help = new CommandHelp(commandMessages);
    line.setResourceBundle(commandMessages.help());
    help.prepare(line);
    return line.setParameterExceptionHandler(
            (error, arguments) -> new UsageErrors(commandMessages).print(error, List.of(arguments)))
        .setExecutionExceptionHandler(
            (error, failed, _) -> internalError(error, failed, commandMessages));
  }

  private void prepare(CommandLine line) {
    var spec = line.getCommandSpec();
    LanguageOption.add(spec);
    exitCodes(spec);
    var usage = spec.usageMessage();
    usage.synopsisSubcommandLabel("[" + messages.help().getString("label.command") + "]");
    if (usage.footer().length > 0) {
      usage.footerHeading(text(spec, "heading.examples"));
    }
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list(help.commandSpec(), help));
    line.getSubcommands().values().forEach(this::prepare);
  }

  private void exitCodes(CommandSpec spec) {
    var usage = spec.usageMessage();
    if (!usage.exitCodeList().isEmpty()) {
      var texts = new LinkedHashMap<String, String>();
      usage.exitCodeList().keySet().forEach(code -> texts.put(code, text(spec, "exit." + code)));
      usage.exitCodeListHeading(text(spec, "heading.exit-codes"));
      usage.exitCodeList(texts);
    }
  }

  /// The text of a command, or else that of all commands.
  private String text(CommandSpec spec, String key) {
    var texts = messages.help();
    var own = spec.qualifiedName(".") + "." + key;
    return texts.getString(texts.containsKey(own) ? own : key);
  }

  /// Commands under the headings of their groups; without aliases, which are former names.
  private String list(CommandSpec spec, Help help) {
    var list = new StringBuilder();
    groups(spec)
        .forEach((heading, names) -> {
          list.append(String.format("%n%s%n", messages.help().getString("group." + heading)));
          names.forEach(name -> list.append(row(spec, name, help.colorScheme())));
        });
    return list.toString();
  }

  private static Map<String, List<String>> groups(CommandSpec spec) {
    if (spec.userObject() instanceof CommandGroups grouped) {
      return grouped.groups();
    }
    var names =
        spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(it -> !it.usageMessage().hidden())
            .map(CommandSpec::name)
            .distinct()
            .toList();
    return names.isEmpty() ? Map.of() : Map.of("commands", names);
  }

  private String row(CommandSpec spec, String name, Help.ColorScheme colours) {
    var texts = messages.help();
    var key = spec.qualifiedName(".") + "." + name;
    return String.format(
        "  %s%s %s%n",
        colours.commandText(name),
        " ".repeat(Math.max(0, COLUMN - name.length())),
        texts.getString(key + ".usage.header"));
  }

  /// Reports an error that no command expects.
  ///
  /// @return the exit code
  static int internalError(Throwable error, CommandLine line, CommandMessages messages) {
    line.getErr().println(messages.alarming(messages.text("error.internal", error.toString())));
    return ExitCodes.FAILED;
  }

  /// A command that shows its subcommands in groups.
  public interface CommandGroups {
    /// The groups by the keys of their headings, in the order in which they are shown.
    Map<String, List<String>> groups();
  }
}
