package dk.blogstafet.manageturns;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.MemoryDrafts;
import dk.blogstafet.baton.MemoryTurnOutbox;
import dk.blogstafet.baton.MemoryTurns;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.editor.MemoryTurnRelays;
import dk.blogstafet.baton.guest.GuestApproval;
import dk.blogstafet.baton.guest.GuestHandOver;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.SaveOutcome;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.MemorySignedUpdates;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.newsletter.NewsletterSamples;
import java.util.List;

/// The function in memory, with an author who answers.
final class TurnDesk {
  static final TurnKey FIRST = new TurnKey(EditingFixture.RELAY, 1);

  final EditingFixture room = new EditingFixture();
  final MemoryDrafts drafts = new MemoryDrafts();
  final MemoryTurnOutbox outbox = new MemoryTurnOutbox();
  final MemoryTurns turns = new MemoryTurns(drafts, outbox, EditingFixture.CLOCK);
  final TurnLinks links = new TurnLinks(NewsletterSamples.vault());
  private final GuestTurns guest = new GuestTurns(turns, links, EditingFixture.CLOCK);
  private final GuestWriting writing =
      new GuestWriting(turns, drafts, room.books, EditingFixture.CLOCK);
  final ManageTurns work =
      new ManageTurns(
          new TurnResponses(room.books, turns, drafts, room.books, EditingFixture.CLOCK),
          new TurnActions(
              new TurnActions.TurnStores(turns, drafts, room.books, room.books),
              links,
              this::update,
              act -> new MemoryTurnRelays(room.editors.relays(act), turns),
              room.editors,
              EditingFixture.CLOCK),
          links::digest);

  private boolean update(SignedAction act, TurnUpdate update, ActionResult result) {
    return new MemorySignedUpdates(room.books, room.editors)
        .store(act, () -> turns.update(update), result);
  }

  GatewayResponse play(String name) {
    return room.play(work, "manage-turns-" + name);
  }

  GatewayResponse send(SignedCall call) {
    return room.send(work, call);
  }

  /// Returns a call of the first turn's route, signed with the published test key.
  static SignedCall call(String act) {
    return SignedCall.of(
        "POST /api/relays/{relay}/turns/{turn}/" + act,
        "relay",
        EditingFixture.RELAY.slug(),
        "turn",
        "1");
  }

  static SignedCall invite(String name, String email) {
    return SignedCall.of("POST /api/relays/{relay}/turns", "relay", EditingFixture.RELAY.slug())
        .saying("{'name':'" + name + "','email':'" + email + "','deadline':'2026-12-20'}");
  }

  Turn turn() {
    return turns.find(FIRST).orElseThrow();
  }

  void declineForNow() {
    assertInstanceOf(GuestOutcome.Done.class, guest.declineForNow(FIRST, "1"));
  }

  void accept() {
    assertInstanceOf(GuestOutcome.Done.class, guest.accept(FIRST, true, "1"));
  }

  Draft write(String text) {
    var content =
        new DraftContent(
            "Byens træer", "Praksis", "Om træer.", text, "Gry Havregrøn", "", "", "researcher");
    var saved = writing.save(FIRST, writing.draft(FIRST).version(), content);
    return assertInstanceOf(SaveOutcome.Saved.class, saved).draft();
  }

  void submit(String text) {
    var version = write(text).version();
    assertInstanceOf(GuestOutcome.Done.class, writing.submit(FIRST, version));
  }

  void approveAsAuthor() {
    var token = links.approvalToken(turn()).orElseThrow();
    var approval = new GuestApproval(turns, drafts, links, EditingFixture.CLOCK);
    assertInstanceOf(GuestOutcome.Done.class, approval.approve(token, "1").orElseThrow());
  }

  GuestHandOver handOver() {
    return new GuestHandOver(turns, links, EditingFixture.CLOCK);
  }

  List<String> trail() {
    return room.trail("relay/skygge-i-byen").stream()
        .map(AuditEntry::result)
        .map(result -> result.actionType().label() + " " + result.name())
        .toList();
  }
}
