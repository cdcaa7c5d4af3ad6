package dk.blogstafet.local.soak.inputs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The end of the functions' log, which explains a response without details.
final class LogTail extends OutputStream {
  private static final int MOST = 20_000;
  private static final int SHOWN = 1_500;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  PrintStream stream() {
    return new PrintStream(this, false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] some, int from, int length) {
    if (bytes.size() > MOST) {
      bytes.reset();
    }
    bytes.write(some, from, Math.min(length, MOST));
  }

  /// Returns the end of the log. It may contain lines of other calls.
  synchronized String last() {
    var said = bytes.toString(StandardCharsets.UTF_8);
    return said.substring(Math.max(0, said.length() - SHOWN));
  }
}
