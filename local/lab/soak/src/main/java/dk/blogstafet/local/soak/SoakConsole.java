package dk.blogstafet.local.soak;

import java.io.PrintStream;
import java.time.Duration;

/// The terminal's output while the soak tests run.
final class SoakConsole {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final PrintStream terminal;
  private long last = System.nanoTime();

  SoakConsole(PrintStream terminal) {
    this.terminal = terminal;
  }

  void say(String line) {
    terminal.println(line);
  }

  /// Prints the progress, at most every ten seconds.
  synchronized void progress(String line) {
    var now = System.nanoTime();
    if (now - last >= PAUSE.toNanos()) {
      last = now;
      terminal.println("  … " + line);
    }
  }
}
