package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Checks that functions package the AWS clients that they need. Tests run with every client, and
/// locally a file replaces KMS, so that a missing one would be noticed on AWS only.
class PackagedClientsTest {
  /// The SDK's module that a variable of the environment requires, by the end of its name.
  private static final Map<String, String> NEEDED =
      new TreeMap<>(Map.of("_BUCKET", "s3", "NEWSLETTER_KEY", "kms"));

  @Test
  void areThoseThatTheEnvironmentRequires() throws IOException {
    var functions = TemplateDocument.of(TemplateDocument.text()).functions();

    assertTrue(functions.size() > 20, functions.keySet()::toString);
    var missing = new ArrayList<String>();
    for (var function : functions.values()) {
      missing.addAll(missing(function));
    }
    assertEquals(List.of(), missing);
  }

  private static List<String> missing(JsonNode function) throws IOException {
    var folder = function.path("CodeUri").asText().replace("/target/lambda", "");
    var pom = Files.readString(TemplateDocument.ROOT.resolve(folder).resolve("pom.xml"));
    var missing = new ArrayList<String>();
    for (var variable : function.path("Environment").path("Variables").properties()) {
      NEEDED.forEach((ending, module) -> {
        if (variable.getKey().endsWith(ending) && !pom.contains(">" + module + "<")) {
          missing.add(folder + ": " + module);
        }
      });
    }
    return missing;
  }
}
