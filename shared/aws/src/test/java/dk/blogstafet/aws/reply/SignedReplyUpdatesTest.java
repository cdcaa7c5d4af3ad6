package dk.blogstafet.aws.reply;

import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.reply.ReplySamples;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
class SignedReplyUpdatesTest {
  private static final InstantSource CLOCK = InstantSource.fixed(EditorSamples.NOW);

  private static TestDatabase database;

  private final TestDatabase troubled;
  private final RelayId relay = DomainSamples.relayId();

  SignedReplyUpdatesTest(FaultMode mode) {
    troubled = database.in(mode);
  }

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void storesACaseWithItsReceiptAndAnAuditEntryWithoutItsTexts() {
    var act = act(trusted());
    var opened = ReplySamples.registered(relay);
    var updates = troubled.signedReplyUpdates(CLOCK);
    var result =
        ActionResult.of(ActionType.REGISTER_REPLY, Optional.of(relay), opened.key().name(), 0, 1);

    assertTrue(updates.update(act, opened, result));

    assertEquals(Optional.of(opened), troubled.replies(CLOCK).find(opened.key()));
    var receipt = troubled.editors(CLOCK).lookup(act.idempotencyKey()).receipt().orElseThrow();
    assertEquals(result, receipt.result());
    var entry = troubled.editors(CLOCK).auditEntries("relay/" + relay, 0, 10).getFirst();
    assertEquals(List.of(result, "", ""), List.of(entry.result(), entry.before(), entry.after()));
    assertThrows(StaleActionException.class, () -> updates.update(act, opened, result));
  }

  @Test
  void storesNoOutdatedVersion() {
    var opened = ReplySamples.registered(relay);
    var updates = troubled.signedReplyUpdates(CLOCK);
    var result =
        ActionResult.of(ActionType.REGISTER_REPLY, Optional.of(relay), opened.key().name(), 0, 1);

    assertTrue(updates.update(act(trusted()), opened, result));
    assertFalse(updates.update(act(trusted()), opened, result));

    assertEquals(1, troubled.editors(CLOCK).auditEntries("relay/" + relay, 0, 10).size());
  }

  private EditorKey trusted() {
    var key = EditorSamples.key();
    troubled.editors(CLOCK).trust(key);
    return key;
  }
}
