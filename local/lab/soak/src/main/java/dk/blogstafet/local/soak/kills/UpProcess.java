package dk.blogstafet.local.soak.kills;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The process that `./blogstafet up` starts, with the same options.
public final class UpProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 4;

  /// The used memory of the old generation, in the serial collector's format.
  private static final Pattern USED = Pattern.compile("Tenured\\s+total \\d+K, used (\\d+)K");

  private final Process process;
  private final int port;
  private final Path said;
  private final Path complained;

  private UpProcess(Process process, int port, Path said, Path complained) {
    this.process = process;
    this.port = port;
    this.said = said;
    this.complained = complained;
  }

  /// Starts it on a data folder, without the demo, and waits until it reports that it is ready.
  ///
  /// @throws IOException if it doesn't start, with its output
  public static UpProcess start(Path root, Path data, int port)
      throws IOException, InterruptedException {
    return start(root, data, port, List.of("--no-demo"));
  }

  /// Starts it with additional options.
  ///
  /// @throws IOException if it doesn't start, with its output
  public static UpProcess start(Path root, Path data, int port, List<String> options)
      throws IOException, InterruptedException {
    return start(up(root, data, port, options), data, port);
  }

  /// Starts it with its whole heap in memory, so that its resident memory grows only by memory
  /// outside the heap. Otherwise the process takes more and more memory for many minutes, although
  /// the size of its heap is constant.
  ///
  /// @throws IOException if it doesn't start, with its output
  public static UpProcess startFull(Path root, Path data, int port)
      throws IOException, InterruptedException {
    var command = up(root, data, port, List.of("--no-demo"));
    command.addAll(1, List.of("-Xms192m", "-XX:+AlwaysPreTouch"));
    return start(command, data, port);
  }

  private static List<String> up(Path root, Path data, int port, List<String> options) {
    var command = command(root, "up", "--port", Integer.toString(port), "--data", data.toString());
    command.addAll(options);
    return command;
  }

  private static UpProcess start(List<String> command, Path data, int port)
      throws IOException, InterruptedException {
    var said = Files.createTempFile(data, "up", ".out");
    var complained = Files.createTempFile(data, "up", ".err");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile())
            .start();
    var up = new UpProcess(process, port, said, complained);
    up.awaitReady();
    return up;
  }

  /// Returns the command line that runs one of Blogstafet's commands in a process of its own.
  public static List<String> command(Path root, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + root.resolve("local/cli/jvm.options"),
                "-Dblogstafet.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "dk.blogstafet.local.BlogstafetCommand"));
    command.addAll(List.of(arguments));
    return command;
  }

  /// Returns the first of four free ports.
  public static int freePort() throws IOException {
    for (var port = FIRST_PORT; port < FIRST_PORT + 10_000; port += 10) {
      if (IntStream.range(port, port + PORTS).allMatch(UpProcess::isFree)) {
        return port;
      }
    }
    throw new IOException("No four free ports from " + FIRST_PORT + " on");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  public URI home() {
    return URI.create("http://localhost:" + port);
  }

  /// Kills it with SIGKILL.
  Instant kill() throws InterruptedException {
    var when = Instant.now();
    process.destroyForcibly();
    process.waitFor();
    return when;
  }

  /// Returns its resident memory in kB; 0 on other systems than Linux.
  public long memory() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        : 0;
  }

  /// Returns its heap after a full garbage collection in kB, as reported by `jcmd`. All of that is
  /// in the old generation; other objects were allocated since.
  ///
  /// @throws IOException if `jcmd` fails
  public long heap() throws IOException, InterruptedException {
    ask("GC.run");
    var used = USED.matcher(ask("GC.heap_info"));
    if (!used.find()) {
      throw new IOException("jcmd reports no heap");
    }
    return Long.parseLong(used.group(1));
  }

  private String ask(String command) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException("jcmd can't ask: " + said);
    }
    return said;
  }

  /// Returns its error messages: one per line.
  public List<String> errors() throws IOException {
    return Files.readAllLines(complained).stream().filter(line -> !line.isBlank()).toList();
  }

  private void awaitReady() throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!Files.readString(said).contains("Stop it with Ctrl-C.")) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.destroyForcibly();
        throw new IOException(
            "It didn't start (" + process.waitFor() + "): " + Files.readString(complained));
      }
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
