package dk.blogstafet.publishdue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackTurns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.EventFunction.EventFailedException;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.MutableClock;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample event, with real tables.
class PublishDueHandlerTest {
  private static final String GRY = "gry@skribent.example";

  @TempDir private Path folder;
  private LocalStack stack;
  private StackTurns turns;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-03-02T10:00:00Z"));
  private final FakeLambdaContext runtime =
      new FakeLambdaContext(new LogPrivacyCheck().keep("skribent"));

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    turns = stack.turns(clock);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void publishesAScheduledTextAtItsMinute() throws IOException {
    var turn = turns.scheduled(GRY, true, "2026-03-03 09:00");
    clock.pass(Duration.between(clock.instant(), Instant.parse("2026-03-03T07:59:59Z")));
    sweep();
    assertEquals(TurnState.SCHEDULED, state(turn));

    clock.pass(Duration.ofSeconds(1));
    sweep();
    sweep();

    assertEquals(TurnState.PUBLISHED, state(turn));
    var post = turns.find(turn.key()).post().orElseThrow().id();
    assertInstanceOf(PostLookup.PublishedPost.class, stack.posts().find(LocalStack.KLIMA, post));
    assertTrue(turns.baton().holder().orElseThrow().isPublished());
    assertEquals(0, runtime.counted(Metric.TURNS_OVERDUE));
    assertEquals(1, runtime.lines().size(), "published once");
    assertTrue(runtime.lines().getFirst().contains("\"turn\":1"), runtime.lines()::getFirst);
  }

  @Test
  void unschedulesATextThatCantBePublished() throws IOException {
    var turn = turns.scheduled(GRY, true, "2026-03-03 09:00");
    var seen = stack.relays().find(LocalStack.KLIMA).orElseThrow();
    stack.relays().describe(seen, closed(seen.relay()));
    clock.pass(Duration.ofDays(1));

    sweep();

    assertEquals(TurnState.APPROVED_BY_AUTHOR, state(turn));
    assertTrue(
        runtime.lines().getFirst().contains("\"code\":\"Invalid\""), runtime.lines()::getFirst);
    assertEquals(0, runtime.counted(Metric.TURNS_OVERDUE));
  }

  @Test
  void remindsOnce() throws IOException {
    var turn = turns.invited(GRY, true);
    clock.pass(Duration.ofDays(8));

    sweep();
    sweep();

    assertEquals(2, turns.find(turn.key()).version());
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void saysWhoHasTheBatonUntilThePostIsPublished() throws IOException {
    turns.scheduled(GRY, true, "2026-03-03 09:00");

    sweep();
    sweep();

    var seen = stack.relays().find(LocalStack.KLIMA).orElseThrow();
    var holder = new BatonNotice.HeldBy("Gry Havregrøn", LocalDate.of(2026, 3, 2));
    assertEquals(Optional.of(holder), seen.notice());
    assertEquals(2, seen.revision().number(), "changed once");
    clock.pass(Duration.ofDays(1));
    sweep();
    assertEquals(Optional.empty(), stack.relays().find(LocalStack.KLIMA).orElseThrow().notice());
  }

  @Test
  void goesOnAfterATurnThatFails() throws IOException {
    var broken = turns.scheduled(GRY, true, "2026-03-03 09:00");
    turns.damage(broken.key());
    var fine = turns.invited("per@skribent.example", false);
    clock.pass(Duration.ofDays(8));

    sweep();

    assertEquals(2, turns.find(fine.key()).version());
    assertEquals(1, runtime.counted(Metric.FAULTS));
    assertEquals(1, runtime.counted(Metric.TURNS_OVERDUE));
  }

  @Test
  void failsWithoutItsTable() {
    stack.dynamoDb().close();

    assertThrows(EventFailedException.class, this::sweep);

    assertEquals(1, runtime.counted(Metric.FAULTS));
  }

  private static Relay closed(Relay open) {
    return new Relay(
        open.id(),
        open.title(),
        open.introduction(),
        open.article(),
        List.of(new Category("Andet")),
        open.language(),
        Relay.RelayState.CLOSED);
  }

  private TurnState state(Turn turn) {
    return turns.find(turn.key()).state();
  }

  private void sweep() throws IOException {
    var handler = new PublishDueHandler(stack.environment(), clock);
    HandlerInvocation.of("publish-due").on(handler, runtime);
  }
}
