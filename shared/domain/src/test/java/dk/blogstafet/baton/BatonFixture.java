package dk.blogstafet.baton;

import dk.blogstafet.baton.editor.EditorChanges;
import dk.blogstafet.baton.editor.EditorTexts;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.MemoryTurnRelays;
import dk.blogstafet.baton.editor.TurnClock;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnEditor;
import dk.blogstafet.baton.editor.TurnInviter;
import dk.blogstafet.baton.editor.TurnPublisher;
import dk.blogstafet.baton.editor.TurnReviewer;
import dk.blogstafet.baton.guest.GuestApproval;
import dk.blogstafet.baton.guest.GuestHandOver;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MutableClock;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A relay with an author, an editor and a clock, in memory.
public final class BatonFixture {
  public static final String EDITOR = "Rigmor Rugbrød";
  public static final String WORDING = "1";

  public final MutableClock clock = new MutableClock(Instant.parse("2026-03-02T10:00:00Z"));
  public final MemoryRelayStore relays = new MemoryRelayStore();
  public final MemoryDrafts drafts = new MemoryDrafts();
  public final MemoryTurnOutbox outbox = new MemoryTurnOutbox();
  public final MemoryTurns turns = new MemoryTurns(drafts, outbox, clock);
  public final TurnLinks links = new TurnLinks(NewsletterSamples.vault());
  public final RelayId relay = DomainSamples.relayId();
  public final GuestTurns guest = new GuestTurns(turns, links, clock);
  public final GuestWriting writing = new GuestWriting(turns, drafts, relays, clock);
  public final GuestApproval approval = new GuestApproval(turns, drafts, links, clock);
  public final GuestHandOver handOver = new GuestHandOver(turns, links, clock);
  public final TurnInviter inviter =
      new TurnInviter(turns, relays, links, turns::update, EDITOR, clock);
  private final EditorChanges changes = new EditorChanges(turns, turns::update, EDITOR, clock);
  public final TurnReviewer reviewer = new TurnReviewer(turns, drafts, changes);
  public final EditorTexts texts =
      new EditorTexts(turns, drafts, relays, changes, turns::update, clock);
  public final TurnEditor editor = new TurnEditor(turns, changes);
  public final TurnPublisher publisher =
      new TurnPublisher(
          turns, drafts, new MemoryTurnRelays(relays, turns), relays, turns::update, clock);
  public final TurnClock turnClock = new TurnClock(turns, publisher, clock);

  /// Opens the site and the relay.
  public BatonFixture() {
    relays.describe(Revision.NONE, DomainSamples.site("Broen"));
    relays.open(DomainSamples.relay(relay));
  }

  /// Returns an invitation with a deadline in 30 days.
  public InvitationDraft invitation(String name, boolean isBaton) {
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    var deadline = DanishTime.today(clock).plusDays(30).toString();
    return new InvitationDraft(
        name, email, "Hvad bygger I?", deadline, isBaton, null, null, null, null);
  }

  public static DraftContent content(String text) {
    return new DraftContent(
        "En bro",
        "Ledelse",
        "Om en bro.",
        text,
        "Gry Havregrøn",
        "Direktør",
        "Broby",
        "practitioner");
  }

  /// Returns a relay's description after it was closed.
  public static Relay closed(Relay open) {
    return new Relay(
        open.id(),
        open.title(),
        open.introduction(),
        open.article(),
        open.categories(),
        open.language(),
        Relay.RelayState.CLOSED);
  }

  /// Invites an author to take the baton.
  public Turn invite(String name) {
    return ((TurnEditOutcome.Changed) inviter.invite(relay, invitation(name, true))).turn();
  }

  /// Returns a turn whose author has accepted.
  public Turn accepted(String name) {
    return done(guest.accept(invite(name).key(), true, WORDING));
  }

  /// Returns a turn whose author has handed in a text.
  public Turn submitted(String name) {
    var turn = accepted(name);
    writing.save(turn.key(), 0, content("Tekst."));
    return done(writing.submit(turn.key(), 1));
  }

  /// Returns a turn whose text both sides have approved.
  public Turn approved(String name) {
    var turn = changed(reviewer.approve(submitted(name).key()));
    return done(approval.approve(links.approvalToken(turn).orElseThrow(), WORDING).orElseThrow());
  }

  public Turn turn(TurnKey key) {
    return turns.find(key).orElseThrow();
  }

  public static Turn done(GuestOutcome outcome) {
    return ((GuestOutcome.Done) outcome).turn();
  }

  public static Turn changed(TurnEditOutcome outcome) {
    return ((TurnEditOutcome.Changed) outcome).turn();
  }

  /// Lets time pass, and runs the clock each day.
  public void passDays(int days) {
    for (var day = 0; day < days; day++) {
      clock.pass(Duration.ofDays(1));
      turnClock.due().forEach(turnClock::handle);
    }
  }

  /// Returns the kinds of the mails of a turn, in the order of their causes.
  public List<TurnMailKind> mails(TurnKey key) {
    return outbox.all().stream()
        .filter(it -> it.turn().equals(key))
        .sorted(Comparator.comparingInt(TurnMailTask::cause))
        .map(TurnMailTask::kind)
        .toList();
  }

  public EmailAddress address(Turn turn) {
    return links.address(turn.contact().orElseThrow()).orElseThrow();
  }
}
