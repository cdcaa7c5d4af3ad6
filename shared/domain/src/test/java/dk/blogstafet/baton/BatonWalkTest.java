package dk.blogstafet.baton;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.content;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.editor.CommentDraft;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.guest.ApprovalLookup;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.guest.TurnLookup;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One whole turn, from the invitation to the invitation of the next author.
final class BatonWalkTest {
  private final BatonFixture baton = new BatonFixture();

  @Test
  void passesTheBatonFromOneAuthorToTheNext() {
    var key = baton.invite("Hjalmar Stenurt").key();
    var link = baton.links.token(baton.turn(key));
    assertEquals(new TurnLookup.Found(baton.turn(key)), baton.guest.find(link));

    done(baton.guest.accept(key, true, WORDING));
    assertEquals("Hjalmar Stenurt", holder().name().orElseThrow());
    baton.writing.save(key, 0, content("Første."));
    done(baton.writing.submit(key, 1));
    changed(baton.reviewer.comment(key, new CommentDraft("Mere.", "", "Første.", "Andet.")));
    changed(baton.reviewer.requestChanges(key));
    done(baton.writing.takeProposal(key, 1, 1));
    done(baton.writing.submit(key, 2));
    var approved = changed(baton.reviewer.approve(key));
    var approval = baton.links.approvalToken(approved).orElseThrow();
    assertInstanceOf(ApprovalLookup.Open.class, baton.approval.find(approval));
    done(baton.approval.approve(approval, WORDING).orElseThrow());
    changed(baton.editor.schedule(key, "2026-03-03 08:00"));
    baton.clock.pass(Duration.ofHours(21));
    assertEquals(List.of(key), baton.turnClock.due());
    baton.turnClock.handle(key);

    assertEquals(TurnState.PUBLISHED, baton.turn(key).state());
    assertEquals(List.of("En bro"), titles());
    var candidate =
        new CandidateDraft("Gry Havregrøn", "gry@example.com", "Værsgo.", "du kender havnen");
    done(baton.handOver.nominate(key, List.of(candidate)));
    var draft =
        new InvitationDraft(null, null, "Og nu?", "2026-05-01", true, null, null, null, null);
    var next = changed(baton.inviter.invite(key, 1, draft));
    var handOver = next.invitation().handOver().orElseThrow();
    assertEquals(new HandOver("Hjalmar Stenurt", "Værsgo.", "du kender havnen"), handOver);
    assertEquals("gry@example.com", baton.address(next).text());
    done(baton.guest.accept(next.key(), false, WORDING));
    assertEquals(next.key().number(), holder().turn());
    assertTrue(holder().name().isEmpty());
    assertTrue(baton.mails(next.key()).contains(TurnMailKind.INVITATION));
  }

  private BatonHolder holder() {
    return baton.turns.baton(baton.relay).holder().orElseThrow();
  }

  private List<String> titles() {
    return baton.relays.find(baton.relay).flatMap(RelaySnapshot::newest).stream()
        .map(PostSummary::title)
        .toList();
  }
}
