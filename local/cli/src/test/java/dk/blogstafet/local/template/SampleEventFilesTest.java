package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.lambda.FunctionDefinition;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.LocalLog;
import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.local.runtime.CommandStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks that the named function answers every sample event without an unexpected error, whatever
/// the state of the stores. Every route has a sample ([RouteCheck]).
class SampleEventFilesTest {
  private static final Path TEMPLATE = TemplateDocument.ROOT.resolve("template.yaml");

  @TempDir private static Path data = Path.of("");

  private static Optional<CommandStores> stores = Optional.empty();

  @BeforeAll
  static void open() throws Exception {
    stores = Optional.of(CommandStores.open(data, TEMPLATE, URI.create("http://stafet.example")));
    // The scheduled function creates the newsletter's keys before the first sign-up.
    var _ = function("send-mail").call(sample("send-mail-sweep"));
  }

  @AfterAll
  static void close() {
    stores.ifPresent(CommandStores::close);
  }

  static Stream<String> names() {
    return SampleEventFiles.all().stream().map(SampleEventFiles::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTakenByItsFunction(String name) throws Exception {
    var event = sample(name);

    var answer = read(function(name).call(event));

    if (read(event).has("routeKey")) {
      var status = answer.path("statusCode").asInt();
      assertTrue(status >= 200 && status < 500, answer::toString);
    } else {
      assertEquals(List.of(), answer.findValuesAsText("itemIdentifier"));
    }
  }

  /// `local/sam-check` sends each of them.
  @Test
  void areAllSentBySamCheck() throws IOException {
    var answers = Files.readAllLines(TemplateDocument.ROOT.resolve("events/sam-answers"));

    var named = answers.stream().map(line -> line.split(" ", 2)[0]).sorted().toList();

    assertEquals(names().sorted().toList(), named);
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(TemplateDocument.ROOT.resolve("events").resolve(name + ".json"));
  }

  private static LocalFunction function(String sample) {
    var plan =
        SamTemplate.read(TEMPLATE).functions().stream()
            .filter(it -> isNamedAfter(sample, it))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No function for " + sample));
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var log = new LocalLog(nowhere, nowhere, Clock.systemUTC());
    return LocalFunction.of(plan, () -> stores.orElseThrow().environment(), log);
  }

  private static boolean isNamedAfter(String sample, FunctionDefinition plan) {
    var folder = TemplateDocument.folder(plan.name());
    return sample.equals(folder) || sample.startsWith(folder + "-");
  }

  private static JsonNode read(byte[] json) throws Exception {
    return new JsonMapper().readTree(json);
  }
}
