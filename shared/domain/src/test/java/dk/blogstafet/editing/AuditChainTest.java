package dk.blogstafet.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTest {
  private static final int LINES = 12;
  private static final RelayId RELAY = new RelayId("broer");

  @Test
  void acceptsAnUnchangedChain() {
    assertEquals(Optional.empty(), AuditChain.firstBreak(List.of()));
    assertEquals(Optional.empty(), AuditChain.firstBreak(chain(1)));
    assertEquals(Optional.empty(), AuditChain.firstBreak(chain(2)));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void detectsAChangedEntry(int line) {
    for (var field = 0; field < 13; field++) {
      var lines = chain(7);
      lines.set(line, changed(lines.get(line), field));

      assertSeen(lines);
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void detectsARemovedEntry(int line) {
    var lines = chain(7);
    lines.remove(line);

    assertSeen(lines);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void detectsAMovedEntry(int line) {
    var to = new Random(line).nextInt(LINES - 1);
    var lines = chain(7);
    var moved = lines.remove(line);
    lines.add(to < line ? to : to + 1, moved);

    assertSeen(lines);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void detectsAnInsertedEntry(int line) {
    var other = chain(8).get(line);
    for (var put : List.of(other, chain(7).get(line))) {
      var lines = chain(7);
      lines.add(line, put);

      assertSeen(lines);
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void detectsAnEntryOfAnotherChain(int line) {
    var lines = chain(7);
    var it = lines.get(line);
    lines.set(line, with(it, "relay/skygge", it.number(), it.previous(), it.result()));

    assertSeen(lines);
  }

  @Test
  void reportsTheFirstBrokenEntry() {
    var lines = chain(7);
    lines.set(4, changed(lines.get(4), 2));

    assertEquals(Optional.of(6L), AuditChain.firstBreak(lines));
    lines.remove(1);
    assertEquals(Optional.of(2L), AuditChain.firstBreak(lines));
  }

  /// Asserts that the chain is broken, or its last hash differs from one that is stored elsewhere.
  private static void assertSeen(List<AuditEntry> lines) {
    var kept = chain(7).getLast().hash();
    var isSeen = AuditChain.firstBreak(lines).isPresent() || !lines.getLast().hash().equals(kept);
    assertTrue(isSeen, lines.toString());
    if (lines.getLast().hash().equals(kept)) {
      assertNotEquals(Optional.empty(), AuditChain.firstBreak(lines));
    }
  }

  static IntStream lines() {
    return IntStream.range(0, LINES);
  }

  private static List<AuditEntry> chain(long seed) {
    var random = new Random(seed);
    var key = EditorKey.root(new Ed25519PublicKey("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    var lines = new ArrayList<AuditEntry>();
    for (var version = 1; version <= LINES; version++) {
      var at = Instant.ofEpochMilli(random.nextLong(1L << 40));
      var act = EditorSamples.act(key, "upload-number-" + random.nextInt(100, 1_000), at);
      var result =
          new ActionResult(
              ActionType.CORRECT, Optional.of(RELAY), "bro-1", 1, version - 1, version, version);
      var change = new SignedChange(result, hex(random), hex(random));
      var last = lines.isEmpty() ? Optional.<AuditEntry>empty() : Optional.of(lines.getLast());
      lines.add(AuditChain.next(last, act, change));
    }
    return lines;
  }

  private static String hex(Random random) {
    return Long.toHexString(random.nextLong()).repeat(2);
  }

  private static AuditEntry changed(AuditEntry it, int field) {
    var e = it.result();
    var result =
        switch (field) {
          case 0 -> effect(ActionType.WITHDRAW, e.relay(), e.name(), e.leg(), e.from(), e.to());
          case 1 -> effect(e.actionType(), Optional.empty(), e.name(), e.leg(), e.from(), e.to());
          case 2 -> effect(e.actionType(), e.relay(), "bro-2", e.leg(), e.from(), e.to());
          case 3 -> effect(e.actionType(), e.relay(), e.name(), 2, e.from(), e.to());
          case 4 -> effect(e.actionType(), e.relay(), e.name(), e.leg(), e.from() + 50, e.to());
          case 5 -> effect(e.actionType(), e.relay(), e.name(), e.leg(), e.from(), e.to() + 50);
          case 6 -> effect(e.actionType(), e.relay(), e.name(), e.leg(), e.from(), e.to(), 99);
          default -> e;
        };
    return switch (field) {
      case 7 -> with(it, it.at().plusMillis(1), it.owner(), it.upload(), it.before(), it.after());
      case 8 -> with(it, it.at(), "Bo", it.upload(), it.before(), it.after());
      case 9 -> with(it, it.at(), it.owner(), "another-upload-1", it.before(), it.after());
      case 10 -> with(it, it.at(), it.owner(), it.upload(), "", it.after());
      case 11 -> with(it, it.at(), it.owner(), it.upload(), it.before(), "");
      case 12 -> with(it, it.chain(), it.number() + 1, "x", it.result());
      default -> with(it, it.chain(), it.number(), it.previous(), result);
    };
  }

  private static ActionResult effect(
      ActionType actionType, Optional<RelayId> relay, String name, int leg, int from, int to) {
    return effect(actionType, relay, name, leg, from, to, 12_345);
  }

  private static ActionResult effect(
      ActionType actionType,
      Optional<RelayId> relay,
      String name,
      int leg,
      int from,
      int to,
      long revision) {
    return new ActionResult(actionType, relay, name, leg, from, to, revision);
  }

  private static AuditEntry with(
      AuditEntry it, Instant at, String owner, String upload, String before, String after) {
    return new AuditEntry(
        it.chain(),
        it.number(),
        it.previous(),
        at,
        it.key(),
        owner,
        upload,
        it.result(),
        before,
        after);
  }

  private static AuditEntry with(
      AuditEntry it, String chain, long number, String previous, ActionResult result) {
    return new AuditEntry(
        chain,
        number,
        previous,
        it.at(),
        it.key(),
        it.owner(),
        it.upload(),
        result,
        it.before(),
        it.after());
  }
}
