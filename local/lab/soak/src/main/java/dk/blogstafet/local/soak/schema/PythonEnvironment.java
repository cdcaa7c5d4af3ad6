package dk.blogstafet.local.soak.schema;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The machine's Python, and a virtual environment that is created with it.
final class PythonEnvironment {
  /// Schemathesis needs 3.10 or later.
  private static final int MAJOR = 3;

  private static final int MINOR = 10;
  private static final Pattern VERSION = Pattern.compile("Python (\\d+)\\.(\\d+)\\..*");
  private static final long PATIENCE_MINUTES = 20;

  private PythonEnvironment() {}

  /// Returns the first Python on the path that is new enough.
  static Optional<Path> find() throws IOException, InterruptedException {
    for (var candidate : candidates()) {
      if (Files.isExecutable(candidate) && isNewEnough(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static List<Path> candidates() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var names =
        List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .toList();
  }

  private static boolean isNewEnough(Path python) throws IOException, InterruptedException {
    var version = VERSION.matcher(run(List.of(python.toString(), "--version")).said().strip());
    return version.matches()
        && Integer.parseInt(version.group(1)) == MAJOR
        && Integer.parseInt(version.group(2)) >= MINOR;
  }

  /// Creates an environment with the packages of a requirements file, or reuses an existing one.
  ///
  /// @return the folder of its programs
  static Path environment(Path python, Path requirements, Path folder)
      throws IOException, InterruptedException {
    var wanted = Files.readString(requirements);
    var mark = folder.resolve("made-with.txt");
    var programs = folder.resolve("bin");
    if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
      return programs;
    }
    require(run(List.of(python.toString(), "-m", "venv", "--clear", folder.toString())));
    var pip = programs.resolve("pip").toString();
    require(
        run(
            List.of(
                pip,
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "-r",
                requirements.toString())));
    Files.writeString(mark, wanted);
    return programs;
  }

  private static void require(PythonResult result) throws IOException {
    if (result.code() != 0) {
      throw new IOException("Schemathesis can't be installed: " + result.said());
    }
  }

  private static PythonResult run(List<String> command) throws IOException, InterruptedException {
    return run(new ProcessBuilder(command));
  }

  /// Runs a program to its end, and captures its output.
  static PythonResult run(ProcessBuilder program) throws IOException, InterruptedException {
    var said = Files.createTempFile("proof", ".txt");
    try {
      var process = program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
            .forEach(ProcessHandle::destroyForcibly);
        throw new IOException("Takes too long: " + program.command());
      }
      return new PythonResult(process.exitValue(), Files.readString(said));
    } finally {
      Files.delete(said);
    }
  }

  /// A program's exit code and output.
  record PythonResult(int code, String said) {}
}
