package dk.blogstafet.local.command;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The option `--lang`, which every command has. It overrides the environment's language and is
/// read before all other arguments, because errors in those are reported in it.
public final class LanguageOption {
  private static final String NAME = "--lang";

  private LanguageOption() {}

  /// The environment with the language that the arguments ask for, if they do.
  public static Map<String, String> apply(Map<String, String> environment, List<String> arguments) {
    return value(arguments)
        .flatMap(Language::parse)
        .map(language -> CommandMessages.with(language, environment))
        .orElse(environment);
  }

  private static Optional<String> value(List<String> arguments) {
    for (var i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      if (arguments.get(i).startsWith(NAME + "=")) {
        return Optional.of(arguments.get(i).substring(NAME.length() + 1));
      }
      if (arguments.get(i).equals(NAME) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /// Adds the option to a command, unless the command has it.
  static void add(CommandSpec spec) {
    if (spec.findOption(NAME) == null) {
      ITypeConverter<Language> converter =
          text -> Language.parse(text).orElseThrow(() -> new TypeConversionException("da or en"));
      spec.addOption(
          OptionSpec.builder(NAME)
              .paramLabel("da|en")
              .type(Language.class)
              .converters(converter)
              .build());
    }
  }
}
