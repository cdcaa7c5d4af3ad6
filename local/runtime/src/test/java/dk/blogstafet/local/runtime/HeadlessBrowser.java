package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A headless browser like those of link scanners: it opens a page and runs its scripts.
record HeadlessBrowser(Path program, Path profile) {
  private static final int PATIENCE_SECONDS = 60;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /// Returns the machine's browser. Without one the test is skipped, except in a full check
  /// (`CI=true`).
  ///
  /// @param profile a folder for its files
  static HeadlessBrowser required(Path profile) {
    var found = find();
    assumeTrue(
        found.isPresent() || "true".equals(System.getenv("CI")),
        "No Chromium on the PATH: install it to test link scanners");
    return new HeadlessBrowser(found.orElseThrow(), profile);
  }

  private static Optional<Path> find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Opens a page, runs its scripts for some seconds of virtual time, and returns the resulting
  /// page.
  String open(URI address) throws IOException, InterruptedException {
    var dump = Files.createTempFile(profile, "page", ".html");
    var command =
        Stream.concat(
            Stream.of(program.toString(), "--user-data-dir=" + profile, "--dump-dom"),
            Stream.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--virtual-time-budget=3000",
                address.toString()));
    var process =
        new ProcessBuilder(command.toList())
            .redirectOutput(dump.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The browser did not return from " + address.getPath());
    }
    return Files.readString(dump, StandardCharsets.UTF_8);
  }
}
