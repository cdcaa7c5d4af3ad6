package dk.blogstafet.local.speech;

import java.util.Map;

/// Colours for a terminal, or none: never where nobody watches, and never with `NO_COLOR` set
/// (no-color.org) or on a terminal that is dumb.
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

  /// A text that brings good news.
  public String good(String text) {
    return coloured(GREEN, text);
  }

  /// A text that advises.
  public String advising(String text) {
    return coloured(YELLOW, text);
  }

  /// A text that brings bad news.
  public String bad(String text) {
    return coloured(RED, text);
  }

  private String coloured(String colour, String text) {
    return areOn ? colour + text + PLAIN : text;
  }
}
