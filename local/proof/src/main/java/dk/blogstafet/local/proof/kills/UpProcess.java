package dk.blogstafet.local.proof.kills;

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

  /// What is old in the heap, as the serial collector tells it.
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

  /// Starts it on a data folder, without the demo, and waits until it says that it is ready.
  ///
  /// @throws IOException if it doesn't, with what it said
  public static UpProcess start(Path root, Path data, int port)
      throws IOException, InterruptedException {
    return start(root, data, port, List.of("--no-demo"));
  }

  /// Starts it with more options.
  ///
  /// @throws IOException if it doesn't start, with what it said
  public static UpProcess start(Path root, Path data, int port, List<String> options)
      throws IOException, InterruptedException {
    return start(up(root, data, port, options), data, port);
  }

  /// Starts it with all of its heap in memory from the first moment on, so that what it holds can
  /// only grow by what lies elsewhere. Without that a heap that is flat takes more of its pages,
  /// one by one, for many minutes.
  ///
  /// @throws IOException if it doesn't start, with what it said
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

  /// The command line that runs one of Blogstafet's commands in a process of its own.
  public static List<String> command(Path root, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + root.resolve("local/runner/jvm.options"),
                "-Dblogstafet.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "dk.blogstafet.local.BlogstafetCommand"));
    command.addAll(List.of(arguments));
    return command;
  }

  /// The first of four ports that are free.
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

  /// Kills it as nothing can be caught: SIGKILL.
  Instant kill() throws InterruptedException {
    var when = Instant.now();
    process.destroyForcibly();
    process.waitFor();
    return when;
  }

  /// How much memory it holds, in kB. Linux says it; elsewhere it is 0.
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

  /// How much its heap holds after everything was collected that can be, in kB: `jcmd` says it. All
  /// of that lies among the old; whatever is new came since.
  ///
  /// @throws IOException if it can't be asked
  public long heap() throws IOException, InterruptedException {
    ask("GC.run");
    var used = USED.matcher(ask("GC.heap_info"));
    if (!used.find()) {
      throw new IOException("jcmd tells nothing of the heap");
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

  /// What it complained of: a line for each.
  public List<String> complaints() throws IOException {
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
