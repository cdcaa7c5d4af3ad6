package dk.blogstafet.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamTemplateTest {
  private final SamTemplate template = FunctionDoubles.template("template.yaml");

  @Test
  void readsAFunctionWithItsRoutes() {
    var function = template.functions().getFirst();

    var routes =
        function
            .triggers(FunctionTrigger.HttpTrigger.class)
            .map(FunctionTrigger.HttpTrigger::route)
            .toList();

    assertEquals("ListPostsFunction", function.name());
    assertEquals("example.ListPosts", function.handler());
    assertEquals(Duration.ofSeconds(5), function.timeout());
    assertEquals(1024, function.memory());
    assertEquals(List.of(new HttpRoute("GET", "/api/relays"), HttpRoute.catchAll()), routes);
  }

  @Test
  void resolvesTheEnvironmentWithoutConditions() {
    var function = template.functions().getFirst();

    var environment = function.environment();

    assertEquals(
        Map.of(
            "LEVEL", "INFO", "SET", "one", "POSTS_TABLE", "posts-table", "BUCKET", "pages-bucket"),
        environment);
  }

  @Test
  void readsAStreamTrigger() {
    var function = template.functions().get(1);

    var changes = function.triggers(FunctionTrigger.StreamTrigger.class).toList();

    assertEquals(
        List.of(
            new FunctionTrigger.StreamTrigger(
                "PostsTable", 50, 1, true, 4, true, List.of("{\"a\":[1]}"))),
        changes);
  }

  @Test
  void readsBothKindsOfSchedule() {
    var function = template.functions().get(1);

    var triggers = function.triggers(FunctionTrigger.ScheduleTrigger.class).toList();

    assertEquals(
        List.of(
            new FunctionTrigger.ScheduleTrigger(Duration.ofMinutes(5), "{}"),
            new FunctionTrigger.ScheduleTrigger(Duration.ofDays(1), "")),
        triggers);
  }

  @Test
  void readsTablesAndBuckets() {
    assertEquals(Set.of("PostsTable"), template.tables().keySet());
    assertEquals(List.of("PagesBucket"), template.buckets());
  }

  @Test
  void rejectsAnUnsupportedSchedule() {
    var cron = FunctionDoubles.template("cron.yaml");

    assertThrows(IllegalArgumentException.class, cron::functions);
  }
}
