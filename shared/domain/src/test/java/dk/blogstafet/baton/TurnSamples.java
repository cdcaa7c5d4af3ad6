package dk.blogstafet.baton;

import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.ApprovalRequest;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.ReserveConsent;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAcceptance;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnApproval;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.baton.turn.TurnSubmission;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.vault.KeyVault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Valid values for tests that do not depend on them.
public final class TurnSamples {
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");
  public static final String HASH = "a".repeat(64);

  private static final KeyVault VAULT = NewsletterSamples.vault();
  private static final LocalDate DEADLINE = LocalDate.parse("2026-04-01");

  private TurnSamples() {}

  /// Returns contact data that no other test uses.
  public static TurnContact contact() {
    return new TurnLinks(VAULT).contact(NewsletterSamples.address());
  }

  /// Returns the contact data of an address.
  public static TurnContact contact(EmailAddress address) {
    return new TurnLinks(VAULT).contact(address);
  }

  /// Returns a new turn.
  public static Turn invited(TurnKey key) {
    return invited(key, contact());
  }

  /// Returns a new turn of a mailbox.
  public static Turn invited(TurnKey key, TurnContact contact) {
    var handOver = Optional.of(new HandOver("Gry Havregrøn", "Kære Finn", "du kender havnen"));
    return Turn.invited(
        key,
        new Invitation("Finn Fuldkorn", "Hvorfor?", DEADLINE, true, handOver, "Rigmor", NOW),
        contact);
  }

  /// Returns a later version of a turn in which every value is set.
  public static Turn complete(Turn seen) {
    var given = new TurnApproval(HASH, NOW.plusMillis(1), "Rigmor", "");
    return seen.next(TurnState.PUBLISHED, NOW.plusMillis(2))
        .postponed(DEADLINE.plusDays(14))
        .newLink()
        .accepted(new TurnAcceptance(NOW.plusMillis(3), true, "1"))
        .submitted(new TurnSubmission(7, HASH, NOW.plusMillis(4)))
        .approvedByAuthor(new TurnApproval(HASH, NOW.plusMillis(5), "Finn Fuldkorn", "2"))
        .published(new Turn.TurnPost(new PostId("2026-en-bro"), NOW.plusMillis(6)))
        .approvedByEditor(given, new ApprovalRequest("nonce", HASH, NOW.plusMillis(7)))
        .reserved(new ReserveConsent(NOW.plusMillis(9), "3"))
        .schedule(Optional.of(NOW.plusSeconds(60)))
        .clocked(NOW.plusMillis(8))
        .build();
  }

  /// Returns a later version of a turn in another state.
  public static Turn moved(Turn seen, TurnState state) {
    return seen.next(state, NOW.plusMillis(seen.version())).build();
  }

  /// Returns the addition of a relay's next turn.
  public static TurnUpdate addition(RelayBaton baton, TurnContact contact) {
    return TurnUpdate.of(
        invited(baton.nextTurn(), contact), baton.withTurn(), event(TurnAction.INVITE));
  }

  /// Returns the change of a turn to its next version.
  public static TurnUpdate change(Turn seen, Turn then) {
    return TurnUpdate.of(seen, then, event(TurnAction.REMIND));
  }

  /// Returns the change of a turn with an entry of its log.
  public static TurnUpdate change(Turn seen, Turn then, TurnEvent event) {
    return TurnUpdate.of(seen, then, event);
  }

  static TurnUpdate change(Turn seen, TurnState state) {
    return change(seen, moved(seen, state));
  }

  /// Returns the publication of a turn.
  public static TurnUpdate publication(Turn seen, PostId post) {
    var published = new Turn.TurnPost(post, NOW);
    var then = seen.next(TurnState.PUBLISHED, NOW).published(published).build();
    return TurnUpdate.of(seen, then, event(TurnAction.PUBLISH)).mailing(TurnMailKind.PUBLICATION);
  }

  /// Returns the erasure of a turn that is over.
  public static TurnUpdate erasure(Turn seen) {
    var then = seen.next(TurnState.DECLINED, NOW).erased().build();
    return TurnUpdate.of(seen, then, event(TurnAction.ERASE)).erasing();
  }

  public static TurnEvent event(TurnAction action) {
    return TurnEvent.of(action, NOW, TurnEvent.AUTHOR);
  }

  public static TurnComment comment(int number) {
    return new TurnComment(number, NOW, "Rigmor", "", "Godt.", Optional.empty(), Optional.empty());
  }

  public static TurnCandidate candidate(int number) {
    return new TurnCandidate(
        number,
        "Per",
        Optional.of(contact()),
        "Kære Per",
        "han skriver godt",
        NOW,
        Optional.empty());
  }

  /// Returns a comment's or a candidate's addition to a turn.
  public static TurnUpdate addition(
      Turn seen, List<TurnComment> comments, List<TurnCandidate> candidates) {
    return change(seen, seen.next().build())
        .with(comments)
        .nominating(candidates, Optional.empty());
  }

  /// Returns the first version of a text.
  public static Draft draft(TurnKey key) {
    return Draft.empty(key, NOW).next(content("Tekst."), NOW);
  }

  public static DraftContent content(String text) {
    return new DraftContent(
        "En bro", "Ledelse", "Om en bro.", text, "Finn", "Direktør", "Broby", "practitioner");
  }
}
