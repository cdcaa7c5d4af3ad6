package dk.blogstafet.local.i18n;

import java.util.Map;

/// Colours for a terminal. They are off if the output isn't a terminal, if `NO_COLOR` is set
/// (no-color.org), or on a dumb terminal.
public record TerminalColours(boolean areOn) {
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  /// The colours for a process.
  public static TerminalColours of(boolean isTerminal, Map<String, String> environment) {
    var isUnwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    var isDumb = environment.getOrDefault("TERM", "").equals("dumb");
    return new TerminalColours(isTerminal && !isUnwanted && !isDumb);
  }

  /// A text in the colour of success.
  public String good(String text) {
    return coloured(GREEN, text);
  }

  /// A text in the colour of advice.
  public String advising(String text) {
    return coloured(YELLOW, text);
  }

  /// A text in the colour of errors.
  public String bad(String text) {
    return coloured(RED, text);
  }

  private String coloured(String colour, String text) {
    return areOn ? colour + text + PLAIN : text;
  }
}
