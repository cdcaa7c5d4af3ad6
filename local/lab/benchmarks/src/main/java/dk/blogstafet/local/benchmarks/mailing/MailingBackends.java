package dk.blogstafet.local.benchmarks.mailing;

import dk.blogstafet.aws.LocalStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// DynamoDB, S3 and SES in a process of their own, so that the sender's CPU can be measured.
final class MailingBackends implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;
  private final Map<String, String> environment;

  private MailingBackends(Process process, Map<String, String> environment) {
    this.process = process;
    this.environment = Map.copyOf(environment);
  }

  /// Runs them until the input ends.
  ///
  /// @param arguments a folder, and how many mails a second SES accepts
  public static void main(String[] arguments) throws IOException {
    try (var stack = LocalStack.start(Path.of(arguments[0]))) {
      stack.mailbox().account().limit(Double.parseDouble(arguments[1]), -1);
      stack.describeSite("Stafetten");
      stack.openKlima();
      stack.environment().forEach((name, value) -> System.out.println(name + "=" + value));
      System.out.println(READY);
      var _ = System.in.read();
    }
  }

  /// Starts them in a process with the same class path.
  static MailingBackends start(Path folder, double rate) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var command =
        List.of(java, "-cp", path, MailingBackends.class.getName(), folder.toString(), "" + rate);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var environment = new HashMap<String, String>();
    for (var line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("The backends did not start");
      }
      var parts = line.split("=", 2);
      environment.put(parts[0], parts[parts.length - 1]);
    }
    return new MailingBackends(process, environment);
  }

  /// Returns the variables with which functions find them.
  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
