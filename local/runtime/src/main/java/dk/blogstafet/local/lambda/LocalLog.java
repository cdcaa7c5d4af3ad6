package dk.blogstafet.local.lambda;

import dk.blogstafet.local.backends.PrivateFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// A log with one line per event: everything goes into a file, and errors also to the terminal.
public final class LocalLog implements AutoCloseable {
  private static final long LARGEST = 10_000_000;

  private final PrintStream file;
  private final PrintStream terminal;
  private final Clock clock;

  /// Writes to these streams; closes the file stream with itself.
  public LocalLog(PrintStream file, PrintStream terminal, Clock clock) {
    this.file = file;
    this.terminal = terminal;
    this.clock = clock;
  }

  /// Appends to a file that only its owner may read. A file of more than 10 MB is rotated first,
  /// and replaces the previous one.
  public static LocalLog in(Path path, PrintStream terminal) throws IOException {
    if (Files.exists(path) && Files.size(path) > LARGEST) {
      var aside = path.resolveSibling(path.getFileName() + ".1");
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.notExists(path)) {
      Files.createFile(path, PrivateFiles.ofFile(path));
    }
    var stream = Files.newOutputStream(path, StandardOpenOption.APPEND);
    var file = new PrintStream(stream, true, StandardCharsets.UTF_8);
    return new LocalLog(file, terminal, Clock.systemUTC());
  }

  /// Logs an event to the file.
  public void info(String source, String message) {
    file.println(line(source, message.stripTrailing()));
  }

  /// Logs an error; the stack trace goes into the file only.
  public void error(String source, String message, Throwable cause) {
    file.println(line(source, message + trace(cause)));
    terminal.println(source + ": " + message + " (" + reason(cause) + "; more in the log)");
  }

  private String line(String source, String message) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + source + " " + message;
  }

  private static String trace(Throwable cause) {
    var trace = new StringBuilder();
    for (Throwable link = cause; link != null; link = link.getCause()) {
      trace.append("\n  caused by ").append(link);
      for (var frame : link.getStackTrace()) {
        trace.append("\n    at ").append(frame);
      }
    }
    return trace.toString();
  }

  private static String reason(Throwable cause) {
    var first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause.getClass().getSimpleName() + ": " + first;
  }

  @Override
  public void close() {
    file.close();
  }
}
