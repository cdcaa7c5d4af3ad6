package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.runtime.LocalBackends;
import dk.blogstafet.local.runtime.SamLocalFunctions;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sam local` passes only variables that the template declares, and leaves those without a value
/// empty.
class LocalVariablesTest {
  @TempDir private Path data = Path.of("");

  @Test
  void areDeclaredAndPassedToFunctions() throws Exception {
    var given = given();

    var undeclared = new TreeSet<>(given);
    undeclared.removeAll(declared(_ -> true));
    var left = new TreeSet<>(declared(value -> !value.isValueNode()));
    left.removeAll(given);

    assertEquals(Set.of(), undeclared);
    assertEquals(Set.of(), left);
  }

  private Set<String> given() throws Exception {
    var file = data.resolve("variables.json");
    var functions = new SamLocalFunctions(3000, "127.0.0.1", file);
    var options =
        new LocalBackends.BackendOptions(
            0, data, TemplateDocument.ROOT.resolve("template.yaml"), functions);
    try (var _ = LocalBackends.start(options)) {
      var names = new JsonMapper().readTree(file.toFile()).path("Parameters").properties();
      return names.stream().map(entry -> entry.getKey()).collect(Collectors.toSet());
    }
  }

  private static Set<String> declared(Predicate<JsonNode> which) {
    var document = TemplateDocument.of(TemplateDocument.text());
    return document.functions().values().stream()
        .flatMap(function -> document.variables(function).entrySet().stream())
        .filter(variable -> which.test(variable.getValue()))
        .map(variable -> variable.getKey())
        .collect(Collectors.toSet());
  }
}
