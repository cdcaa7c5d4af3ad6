package dk.blogstafet.catchuppages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.gateway.FakeLambdaContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invokes the handler as the schedule does, with a real table and a real bucket.
final class CatchUpPagesTest {
  private static final Path EVENT = Path.of("../../events/catch-up-pages.json");

  @TempDir private Path folder;
  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private LocalStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void rendersARelayWhoseRecordsWereLost() throws IOException {
    stack.describeSite("Mediet");
    stack.openKlima();
    stack.publish("Regnvand i haven");

    var answer = invoke();

    assertEquals("{\"behind\":[]}", answer);
    assertTrue(stack.read("klima/index.html").contains("Regnvand i haven"));
    assertTrue(stack.read("index.html").contains("Klima"));
    assertTrue(stack.read("robots.txt").contains("sitemap.xml"));
    var numbers = runtime.numbers().getFirst();
    assertTrue(numbers.contains("\"Service\":\"catch-up-pages\",\"PagesBehind\":0,"), numbers);
    assertTrue(numbers.matches("(?s).*\"PagesWritten\":[1-9]\\d*,.*"), numbers);
  }

  @Test
  void rebuildsEverythingForANewSiteDescription() throws IOException {
    stack.describeSite("Mediet");
    stack.openKlima();
    invoke();
    stack.describeSite("Et nyt navn");

    invoke();

    assertTrue(stack.read("klima/index.html").contains("Et nyt navn"));
    assertTrue(stack.read("om/udgiver/index.html").contains("Et nyt navn"));
  }

  @Test
  void hasNothingToDoBeforeThereIsASite() throws IOException {
    assertEquals("{\"behind\":[]}", invoke());
  }

  private String invoke() throws IOException {
    var output = new ByteArrayOutputStream();
    try (var event = Files.newInputStream(EVENT)) {
      new CatchUpPagesHandler(stack.environment()).handleRequest(event, output, runtime);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
