package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.ImportProgress;
import dk.blogstafet.local.i18n.CommandMessages;
import java.io.PrintWriter;

/// Shows the progress of a long import on a terminal, in one line that overwrites itself.
final class ProgressLine implements ImportProgress, AutoCloseable {
  /// Shorter imports end before the line can be read.
  private static final int LONG = 200;

  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter terminal;
  private final boolean isWatched;
  private final CommandMessages messages;
  private boolean isShown;

  /// @param isWatched whether to show it
  ProgressLine(PrintWriter terminal, boolean isWatched, CommandMessages commandMessages) {
    this.terminal = terminal;
    this.isWatched = isWatched;
    this.messages = commandMessages;
  }

  @Override
  public void at(ImportPhase phase, int done, int all) {
    if (!isWatched || all < LONG) {
      return;
    }
    var key =
        switch (phase) {
          case CHECKING -> "import.checked";
          case STORING -> "import.stored";
        };
    terminal.print(CLEAR + messages.text(key, done, all));
    terminal.flush();
    isShown = true;
  }

  /// Clears the line.
  @Override
  public void close() {
    if (isShown) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
