package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks `samconfig.toml` beside the template: a plain `sam deploy` names every parameter, resets
/// none and requires no input.
class SamConfigTest {
  private static final Path FILE = TemplateDocument.ROOT.resolve("samconfig.toml");
  private static final Pattern SECTION = Pattern.compile("\\[([a-z._]+)]");
  private static final Pattern LINE = Pattern.compile("(# )?([A-Za-z0-9_]+) = (.+)");

  /// Values that are the same for every site, so that the file in the repository may contain them.
  private static final Set<String> SAME_EVERYWHERE = Set.of("Stage", "Architecture");

  private final JsonNode parameters =
      TemplateDocument.of(TemplateDocument.text()).root().path("Parameters");

  @ParameterizedTest
  @ValueSource(strings = {"test", "production"})
  void namesEveryParameterOfTheTemplateOnce(String environment) throws IOException {
    var named = new ArrayList<>(parametersOf(environment, true).keySet());
    named.addAll(parametersOf(environment, false).keySet());

    var wanted = new ArrayList<String>();
    parameters.fieldNames().forEachRemaining(wanted::add);

    assertEquals(wanted.stream().sorted().toList(), named.stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "production"})
  void writesNothingThatIsAnOperatorsOwn(String environment) throws IOException {
    var written = parametersOf(environment, false);

    assertEquals(SAME_EVERYWHERE, written.keySet());
    assertEquals("\"%s\"".formatted(environment), written.get("Stage"));
  }

  @Test
  void everyParameterHasADefault() {
    var without = new TreeSet<String>();
    parameters
        .properties()
        .forEach(entry -> {
          if (!entry.getValue().has("Default")) {
            without.add(entry.getKey());
          }
        });

    assertEquals(Set.of(), without);
  }

  @Test
  void theGuideExplainsEveryParameter() throws IOException {
    var guide = Files.readString(TemplateDocument.ROOT.resolve("docs/operate.md"));
    var silent = new TreeSet<String>();
    parameters.fieldNames().forEachRemaining(silent::add);
    silent.removeIf(name -> guide.contains("`" + name + "`"));

    assertEquals(Set.of(), silent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "production"})
  void asksNothing(String environment) throws IOException {
    var options = section(environment + ".deploy.parameters", false);

    assertEquals("\"CAPABILITY_IAM\"", options.get("capabilities"));
    assertEquals("true", options.get("resolve_s3"));
    assertEquals("false", options.get("confirm_changeset"));
    assertEquals("false", options.get("fail_on_empty_changeset"));
  }

  @Test
  void keepsTheStagesApart() throws IOException {
    var test = section("test.global.parameters", false);
    var production = section("production.global.parameters", false);

    assertNotEquals(test.get("stack_name"), production.get("stack_name"));
    assertTrue(test.containsKey("region") && production.containsKey("region"));
  }

  @Test
  void documentsPassParametersInNoOtherWay() throws IOException {
    var found = new ArrayList<String>();
    try (var documents = Files.list(TemplateDocument.ROOT.resolve("docs"))) {
      for (var file :
          Stream.concat(documents, Stream.of(TemplateDocument.ROOT.resolve("README.md")))
              .toList()) {
        if (file.toString().endsWith(".md")) {
          Files.readString(file)
              .lines()
              .filter(line -> line.contains("--guided") || line.contains("--parameter-overrides"))
              .forEach(line -> found.add(file.getFileName() + ": " + line));
        }
      }
    }

    assertEquals(List.of(), found);
  }

  private static Map<String, String> parametersOf(String environment, boolean left)
      throws IOException {
    return section(environment + ".deploy.parameters.parameter_overrides", left);
  }

  /// Returns the lines of a section: those commented out by a #, or the others.
  private static Map<String, String> section(String name, boolean left) throws IOException {
    var found = new LinkedHashMap<String, String>();
    var inside = false;
    for (var line : Files.readAllLines(FILE)) {
      var head = SECTION.matcher(line);
      if (head.matches()) {
        inside = head.group(1).equals(name);
      }
      var parameter = LINE.matcher(line);
      if (inside && parameter.matches() && left == (parameter.group(1) != null)) {
        var before = found.put(parameter.group(2), parameter.group(3));
        assertEquals(null, before, () -> "Twice in " + name + ": " + line);
      }
    }
    return found;
  }
}
