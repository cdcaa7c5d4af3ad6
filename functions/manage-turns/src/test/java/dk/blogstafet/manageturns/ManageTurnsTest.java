package dk.blogstafet.manageturns;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static dk.blogstafet.manageturns.TurnDesk.call;
import static dk.blogstafet.manageturns.TurnDesk.invite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManageTurnsTest {
  private static final String OWN =
      "{'title':'Skyggen','category':'Praksis','teaser':'Om den.','text':'Ny.','author':'Rigmor'}";

  private final TurnDesk desk = new TurnDesk();

  @Test
  void storesAnEditorsOwnText() {
    var stored = desk.play("write");

    assertEquals(201, stored.status(), stored::body);
    assertTrue(desk.turn().isOwn());
    var replaced = desk.send(TurnDesk.call("text").saying(OWN));
    assertEquals(200, replaced.status(), replaced::body);
    assertTrue(desk.play("list").body().contains("\"own\":true"));
    assertEquals(200, desk.send(TurnDesk.call("approve").saying("{}")).status());
    assertEquals(TurnState.APPROVED_BY_AUTHOR, desk.turn().state());
  }

  @Test
  void showsNoAddress() {
    desk.play("invite");

    var list = desk.play("list");
    var shown = desk.play("show");

    assertTrue(list.body().contains("\"name\":\"Gry Havregrøn\""), list.body());
    assertTrue(shown.body().contains("\"question\":\"Hvem ejer skyggen?\""), shown.body());
    assertFalse((list.body() + shown.body()).contains("@"), shown.body());
    assertEquals(Optional.of("no-store"), shown.fields().get("cache-control"));
  }

  @Test
  void showsATextOnlyAfterItWasHandedIn() {
    desk.play("invite");
    desk.accept();
    desk.write("Hemmeligt.");
    assertFalse(desk.play("show").body().contains("Hemmeligt"));

    desk.submit("Færdigt.");
    assertTrue(desk.play("show").body().contains("Færdigt."));

    assertEquals(200, desk.send(call("request-changes")).status());
    desk.write("Ikke endnu.");
    assertFalse(desk.play("show").body().contains("Ikke endnu"));
  }

  @Test
  void showsWhatChangedSinceTheApproval() {
    desk.play("invite");
    desk.accept();
    desk.submit("Skygge.");
    assertTrue(desk.play("show").body().contains("\"changes\":[]"));
    assertEquals(200, desk.send(call("approve")).status());
    assertEquals(200, desk.send(call("request-changes")).status());

    desk.submit("Sol.");

    var shown = desk.play("show").body();
    assertTrue(
        shown.contains("{\"field\":\"text\",\"before\":\"Skygge.\",\"after\":\"Sol.\"}"), shown);
  }

  @Test
  void reviewsAndPublishesAText() {
    desk.play("invite");
    desk.accept();
    desk.submit("Skygge.");
    var comment = call("comment").saying("{'text':'Mere.','before':'Skygge.','after':'Sol.'}");
    assertEquals(200, desk.send(comment).status());
    assertEquals(200, desk.send(call("approve")).status());
    assertProblem(409, "conflict", desk.send(call("publish")));
    desk.approveAsAuthor();

    var publish = call("publish");
    var published = desk.send(publish);

    assertEquals(201, published.status(), published.body());
    assertTrue(published.body().contains("\"deed\":\"publish\""), published.body());
    assertEquals(published, desk.send(publish));
    assertEquals(TurnState.PUBLISHED, desk.turn().state());
    assertEquals(1, desk.room.posts());
    assertEquals(
        List.of("invite-author 1", "comment-turn 1", "approve-turn 1", "publish byens-traeer"),
        desk.trail());
    assertEquals(200, desk.send(call("publish")).status());
    assertEquals(1, desk.room.posts());
  }

  @Test
  void publishesWithoutTheAuthorForAReason() {
    var published = publishWithReason();

    assertEquals(201, published.status(), published.body());
    assertTrue(desk.play("show").body().contains("Aftalt i telefonen"));
  }

  private GatewayResponse publishWithReason() {
    desk.play("invite");
    desk.accept();
    desk.submit("Skygge.");
    return desk.send(call("publish").saying("{'reason':'Aftalt i telefonen'}"));
  }

  @Test
  void invitesACandidateWithTheAuthorsGreeting() {
    assertEquals(201, publishWithReason().status());
    var candidate = new CandidateDraft("Bo Rugkerne", "bo@example.com", "Din tur.", "");
    desk.handOver().nominate(TurnDesk.FIRST, List.of(candidate));

    var call =
        SignedCall.of(
                "POST /api/relays/{relay}/turns/{turn}/candidates/{candidate}",
                "relay",
                "skygge-i-byen",
                "turn",
                "1",
                "candidate",
                "1")
            .saying("{'deadline':'2027-01-20'}");
    var invited = desk.send(call);

    assertEquals(201, invited.status(), invited.body());
    var next = desk.turns.find(new TurnKey(EditingFixture.RELAY, 2)).orElseThrow();
    assertEquals("Din tur.", next.invitation().handOver().orElseThrow().greeting());
  }

  @ParameterizedTest
  @CsvSource({
    "approve, '{}', Tur 1 er accepteret",
    "request-changes, '{}', Tur 1 er accepteret",
    "publish, '{}', Tur 1 er accepteret"
  })
  void saysWhichStateRulesAnActOut(String act, String body, String reason) {
    desk.play("invite");
    desk.accept();

    var rejected = desk.send(call(act).saying(body));

    assertProblem(409, "conflict", rejected);
    assertTrue(rejected.body().contains(reason), rejected.body());
    assertTrue(rejected.body().contains("send en påmindelse"), rejected.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comment",
        "request-changes",
        "approve",
        "schedule",
        "publish",
        "cancel",
        "remind"
      })
  void findsNoTurn(String act) {
    var body =
        act.equals("cancel") ? "{'reason':'x'}" : act.equals("comment") ? "{'text':'x'}" : "{}";

    assertProblem(404, "not-found", desk.send(call(act).saying(body)));
  }

  @Test
  void refusesInvalidValues() {
    assertProblem(422, "unprocessable", desk.send(invite("", "ingen adresse")));
    desk.play("invite");
    assertProblem(422, "unprocessable", desk.send(call("cancel")));
    assertProblem(422, "unprocessable", desk.send(call("comment")));
    var time = call("schedule").saying("{'at':'2027-03-28 02:30'}");
    assertProblem(422, "unprocessable", desk.send(time));
  }

  @Test
  void needsTheScopeInvite() {
    var publisher = desk.room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), true, Set.of()));
    var inviter = desk.room.editor(new KeyGrant(Set.of(KeyScope.INVITE), true, Set.of()));
    var invite = invite("Gry", "gry@example.com");

    assertProblem(403, "scope-denied", desk.send(invite.by(publisher)));
    assertEquals(201, desk.send(invite.by(inviter)).status());
    assertProblem(403, "scope-denied", desk.send(call("publish").by(inviter)));
    assertProblem(403, "scope-denied", desk.send(call("approve").by(publisher)));
  }

  @Test
  void endsATurnWithAReason() {
    desk.play("invite");
    desk.accept();

    var ended = desk.send(call("take-over").saying("{'reason':'Vi hører ikke fra dig'}"));

    assertEquals(200, ended.status(), ended.body());
    assertEquals(TurnState.TAKEN_OVER, desk.turn().state());
    assertFalse(desk.play("list").body().contains("holder\":{"));
  }
}
