package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks `local/restored-template`: the template for a stack whose table was restored under
/// another name.
@Timeout(60)
class RestoredTemplateTest {
  private static final String STREAM =
      "arn:aws:dynamodb:eu-west-1:111122223333:table/NEW/stream/2026-11-25T10:00:00.000";

  @TempDir private Path folder = Path.of("");

  @Test
  void replacesEveryReferenceToTheTable() throws Exception {
    for (var table :
        List.of("PostsTable", "SubscribersTable", "ManuscriptsTable", "EditorsTable")) {
      var has = !table.equals("EditorsTable");

      var made =
          TemplateDocument.of(
              run(0, table, "blogs-1", has ? STREAM.replace("NEW", "blogs-1") : "-"));

      assertFalse(made.has(table, "AWS::DynamoDB::Table"), table);
      assertEquals(3, made.resources("AWS::DynamoDB::Table").size(), table);
      assertEquals(
          "blogs-1", made.root().path("Outputs").path(table + "Name").path("Value").asText());
      assertFalse(names(made, table), table);
    }
  }

  @Test
  void readsTheRestoredTablesStream() throws Exception {
    var stream = STREAM.replace("NEW", "blogs-1");

    var made = TemplateDocument.of(run(0, "PostsTable", "blogs-1", stream));

    var renewal = made.properties("RenewPagesFunction");
    assertEquals(
        stream, TemplateDocument.events(renewal, "DynamoDB").getFirst().path("Stream").asText());
    assertTrue(made.variables(renewal).toString().contains("POSTS_TABLE=\"blogs-1\""));
    var table = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/blogs-1";
    assertTrue(
        TemplateDocument.statements(renewal).stream()
            .anyMatch(it -> it.path("Resource").asText().equals(table)));
  }

  @Test
  void requiresTheStreamOfThatTable() throws Exception {
    assertTrue(run(1, "PostsTable", "blogs-1", "-").contains("PostsTable needs its stream"));
    assertTrue(run(1, "PostsTable", "blogs-1", STREAM).contains("is no stream of blogs-1"));
    assertTrue(run(1, "Posts", "blogs-1", "-").contains("there is no table Posts"));
    assertTrue(run(1, "EditorsTable", "a b", "-").contains("can't be a table"));
  }

  private static boolean names(TemplateDocument document, String table) {
    return Pattern.compile("\\b" + table + "\\b").matcher(document.root().toString()).find();
  }

  private String run(int code, String... words) throws IOException, InterruptedException {
    var output = folder.resolve("output");
    var command = new ArrayList<>(List.of("sh", "../../local/restored-template"));
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertEquals(code, process.waitFor(), command::toString);
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
