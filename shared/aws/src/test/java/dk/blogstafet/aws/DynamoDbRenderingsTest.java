package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.page.Renderings.Lease;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.page.RenderingsContract;
import dk.blogstafet.relay.DomainSamples;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Trouble.class)
final class DynamoDbRenderingsTest extends RenderingsContract {
  private static Database database;

  private final Trouble trouble;
  private final Database troubled;

  DynamoDbRenderingsTest(Trouble trouble) {
    this.trouble = trouble;
    this.troubled = database.in(trouble);
  }

  @BeforeAll
  static void start() throws IOException {
    database = Database.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  protected boolean canTell() {
    return !trouble.isDoneTwice();
  }

  @Override
  protected Renderings renderings() {
    return troubled.renderings();
  }

  @Test
  void findsItsOwnWorkDoneWhenAnAnswerGotLost() {
    var relay = DomainSamples.relayId();
    var lease = new Lease("one", DomainSamples.STORED.plusSeconds(60));
    var progress = new Progress(17, "build-1", Optional.of("cursor"));
    renderings().take(relay, lease, DomainSamples.STORED);
    renderings().finish(relay, lease, progress, DomainSamples.STORED);

    var again = renderings().finish(relay, lease, progress, DomainSamples.STORED);

    assertTrue(again);
  }
}
