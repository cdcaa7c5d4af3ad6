package dk.blogstafet.local.soak.schema;

import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.soak.inputs.TrustedEditor;
import dk.blogstafet.local.soak.kills.SoakClient;
import dk.blogstafet.local.soak.kills.UpProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Runs Schemathesis, which generates valid and invalid calls from the description of the API, and
/// checks the responses of the process that `./blogstafet up` starts. Calls that need a signature
/// are signed.
public final class SchemathesisRun {
  private static final int POSTS = 5;
  private static final Pattern COUNT = Pattern.compile("(?m)^ *(\\d+) generated");
  private static final Pattern OPERATIONS = Pattern.compile("(?m)^ *Tested: (\\d+)");

  private final Path root;
  private final Path programs;
  private final TrustedEditor editor = new TrustedEditor();

  private SchemathesisRun(Path root, Path programs) {
    this.root = root;
    this.programs = programs;
  }

  /// Starts the site, and runs the checks.
  ///
  /// @param folder where Schemathesis is installed, once
  /// @param data an empty folder
  /// @param examples the number of generated calls per operation, besides boundary values
  public static SchemaResult run(Path root, Path folder, Path data, long seed, int examples)
      throws IOException, InterruptedException {
    var python = PythonEnvironment.find();
    if (python.isEmpty()) {
      return SchemaResult.untried(
          "Not run: Schemathesis needs Python 3.10 or later, and there is none on the"
              + " path. Install one (python.org), or name the other stages.");
    }
    var requirements = root.resolve("local/lab/soak/schemathesis/requirements.txt");
    var programs = PythonEnvironment.environment(python.get(), requirements, folder);
    return new SchemathesisRun(root, programs).run(data, seed, examples);
  }

  private SchemaResult run(Path data, long seed, int examples)
      throws IOException, InterruptedException {
    try (var up = UpProcess.start(root, data, UpProcess.freePort());
        var client = new SoakClient(editor, up.home());
        var place = CommandStores.open(data, root.resolve("template.yaml"), up.home())) {
      editor.trust(place.environment());
      place.stores().relays().open(SoakClient.relay());
      for (var post = 1; post <= POSTS; post++) {
        client.publish(post);
      }
      var result = PythonEnvironment.run(program(up, seed, examples));
      return outcome(result, up.errors());
    } catch (UserFacingException userFacingException) {
      throw new IOException("The stores can't be opened", userFacingException);
    }
  }

  private ProcessBuilder program(UpProcess up, long seed, int examples) {
    var here = root.resolve("local/lab/soak/schemathesis");
    var program =
        new ProcessBuilder(
                programs.resolve("schemathesis").toString(),
                "--config-file",
                here.resolve("schemathesis.toml").toString(),
                "run",
                root.resolve("docs/openapi.yaml").toString(),
                "--url",
                up.home().toString(),
                "--max-examples",
                Integer.toString(examples),
                "--seed",
                Long.toString(seed),
                "--continue-on-failure")
            // It writes a cache to its working directory.
            .directory(programs.toFile());
    var environment = program.environment();
    environment.put("BLOGSTAFET_URL", up.home().toString());
    environment.put("BLOGSTAFET_KEY", editor.secret());
    environment.put("BLOGSTAFET_KEY_ID", editor.name());
    environment.put("SCHEMATHESIS_HOOKS", "signing");
    environment.put("PYTHONPATH", here.toString());
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("NO_COLOR", "1");
    return program;
  }

  private static SchemaResult outcome(
      PythonEnvironment.PythonResult result, List<String> complaints) {
    var failures = new ArrayList<String>();
    if (result.code() != 0) {
      failures.addAll(SchemathesisReport.failures(result.said()));
    }
    complaints.forEach(line -> failures.add("The machine complained: " + line));
    var calls = number(COUNT, result.said());
    if (calls == 0) {
      failures.add("Schemathesis made no call:\n" + result.said());
    }
    return new SchemaResult(number(OPERATIONS, result.said()), calls, List.copyOf(failures));
  }

  private static int number(Pattern pattern, String said) {
    var found = pattern.matcher(said);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /// Returns the excluded checks with their reasons: the comments in the configuration file.
  public static List<String> leftOut(Path root) throws IOException {
    var file = root.resolve("local/lab/soak/schemathesis/schemathesis.toml");
    return Arrays.stream(Files.readString(file).split("\n\n", -1))
        .skip(1)
        .map(SchemathesisRun::comment)
        .toList();
  }

  private static String comment(String paragraph) {
    return paragraph
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2))
        .collect(Collectors.joining(" "));
  }

  /// The result.
  ///
  /// @param operations of the description that were called
  /// @param calls that were made
  public record SchemaResult(int operations, int calls, List<String> failures) {
    private static SchemaResult untried(String why) {
      return new SchemaResult(0, 0, List.of(why));
    }
  }
}
