package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import dk.blogstafet.relay.rendering.RenderStatesContract;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbRenderStatesTest extends RenderStatesContract {
  private static TestDatabase database;

  private final FaultMode mode;
  private final TestDatabase troubled;

  DynamoDbRenderStatesTest(FaultMode faultMode) {
    this.mode = faultMode;
    this.troubled = database.in(faultMode);
  }

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  protected boolean canTell() {
    return !mode.isDoneTwice();
  }

  @Override
  protected RenderStates states() {
    return troubled.renderings();
  }

  @Test
  void findsItsOwnWorkDoneWhenAnAnswerGotLost() {
    var relay = DomainSamples.relayId();
    var lease = new Lease("one", DomainSamples.STORED.plusSeconds(60));
    var progress = new RenderProgress(17, "build-1", Optional.of("cursor"));
    states().acquire(relay, lease, DomainSamples.STORED);
    states().finish(relay, lease, progress, DomainSamples.STORED);

    var again = states().finish(relay, lease, progress, DomainSamples.STORED);

    assertTrue(again);
  }
}
