package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.page.Renderings.Lease;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.page.RenderingsContract;
import dk.blogstafet.relay.Samples;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DynamoDbRenderingsTest extends RenderingsContract {
  private static Database database;

  @BeforeAll
  static void start() throws IOException {
    database = Database.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  protected Renderings renderings() {
    return database.renderings();
  }

  @Test
  void findsItsOwnWorkDoneWhenAnAnswerGotLost() {
    var relay = Samples.relayId();
    var lease = new Lease("one", Samples.STORED.plusSeconds(60));
    var progress = new Progress(17, "build-1", Optional.of("cursor"));
    renderings().take(relay, lease, Samples.STORED);
    renderings().finish(relay, lease, progress, Samples.STORED);

    var again = renderings().finish(relay, lease, progress, Samples.STORED);

    assertTrue(again);
  }
}
