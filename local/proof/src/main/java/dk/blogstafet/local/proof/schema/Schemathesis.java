package dk.blogstafet.local.proof.schema;

import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.local.proof.inputs.Desk;
import dk.blogstafet.local.proof.kills.Client;
import dk.blogstafet.local.proof.kills.Up;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Schemathesis, which makes calls from the description of our API, good ones and bad, and holds
/// the answers of the machine that `./blogstafet up` starts against it. What needs a signature is
/// signed.
public final class Schemathesis {
  private static final int POSTS = 5;
  private static final Pattern COUNT = Pattern.compile("(?m)^ *(\\d+) generated");
  private static final Pattern OPERATIONS = Pattern.compile("(?m)^ *Tested: (\\d+)");

  private final Path root;
  private final Path programs;
  private final Desk desk = new Desk();

  private Schemathesis(Path root, Path programs) {
    this.root = root;
    this.programs = programs;
  }

  /// Starts the machine, and has it looked over.
  ///
  /// @param folder where Schemathesis is installed, once
  /// @param data a folder that is empty
  /// @param examples how many calls are made up for each operation, beside those at its edges
  public static Outcome run(Path root, Path folder, Path data, long seed, int examples)
      throws IOException, InterruptedException {
    var python = Python.find();
    if (python.isEmpty()) {
      return Outcome.untried(
          "It was not tried: Schemathesis needs Python 3.10 or later, and there is none on the"
              + " path. Install one (python.org), or name the other parts.");
    }
    var requirements = root.resolve("local/proof/schemathesis/requirements.txt");
    var programs = Python.environment(python.get(), requirements, folder);
    return new Schemathesis(root, programs).run(data, seed, examples);
  }

  private Outcome run(Path data, long seed, int examples) throws IOException, InterruptedException {
    try (var up = Up.start(root, data, Up.freePort());
        var client = new Client(desk, up.home());
        var place = Workplace.open(data, root.resolve("template.yaml"), up.home())) {
      desk.trusted(place.environment());
      place.stores().relays().open(Client.relay());
      for (var post = 1; post <= POSTS; post++) {
        client.publish(post);
      }
      var ended = Python.run(program(up, seed, examples));
      return outcome(ended, up.complaints());
    } catch (Trouble trouble) {
      throw new IOException("The stores can't be opened", trouble);
    }
  }

  private ProcessBuilder program(Up up, long seed, int examples) {
    var here = root.resolve("local/proof/schemathesis");
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
            // It keeps a cache where it stands.
            .directory(programs.toFile());
    var environment = program.environment();
    environment.put("BLOGSTAFET_URL", up.home().toString());
    environment.put("BLOGSTAFET_KEY", desk.secret());
    environment.put("BLOGSTAFET_KEY_ID", desk.name());
    environment.put("SCHEMATHESIS_HOOKS", "signing");
    environment.put("PYTHONPATH", here.toString());
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("NO_COLOR", "1");
    return program;
  }

  private static Outcome outcome(Python.Ended ended, List<String> complaints) {
    var failures = new ArrayList<String>();
    if (ended.code() != 0) {
      failures.addAll(Told.failures(ended.said()));
    }
    complaints.forEach(line -> failures.add("The machine complained: " + line));
    var calls = number(COUNT, ended.said());
    if (calls == 0) {
      failures.add("Schemathesis made no call:\n" + ended.said());
    }
    return new Outcome(number(OPERATIONS, ended.said()), calls, List.copyOf(failures));
  }

  private static int number(Pattern pattern, String said) {
    var found = pattern.matcher(said);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /// What is left out, with the reasons: the comments of the file that leaves it out.
  public static List<String> leftOut(Path root) throws IOException {
    var file = root.resolve("local/proof/schemathesis/schemathesis.toml");
    return Arrays.stream(Files.readString(file).split("\n\n", -1))
        .skip(1)
        .map(Schemathesis::comment)
        .toList();
  }

  private static String comment(String paragraph) {
    return paragraph
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2))
        .collect(Collectors.joining(" "));
  }

  /// What it came to.
  ///
  /// @param operations of the description that were called
  /// @param calls that were made
  public record Outcome(int operations, int calls, List<String> failures) {
    private static Outcome untried(String why) {
      return new Outcome(0, 0, List.of(why));
    }
  }
}
