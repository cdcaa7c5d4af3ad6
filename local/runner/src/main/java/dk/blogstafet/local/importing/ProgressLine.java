package dk.blogstafet.local.importing;

import java.io.PrintWriter;

/// Shows on a terminal how far a long import has come: one line that overwrites itself.
final class ProgressLine implements ImportProgress, AutoCloseable {
  /// Fewer posts than this are through before one can read.
  private static final int LONG = 200;

  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter terminal;
  private final boolean isWatched;
  private boolean isShown;

  /// Shows it, if anybody watches.
  ProgressLine(PrintWriter terminal, boolean isWatched) {
    this.terminal = terminal;
    this.isWatched = isWatched;
  }

  @Override
  public void at(ImportPhase phase, int done, int all) {
    if (!isWatched || all < LONG) {
      return;
    }
    var verb =
        switch (phase) {
          case CHECKING -> "Checked ";
          case STORING -> "Stored ";
        };
    terminal.print(CLEAR + verb + done + " of " + all + " posts");
    terminal.flush();
    isShown = true;
  }

  /// Takes the line away.
  @Override
  public void close() {
    if (isShown) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
