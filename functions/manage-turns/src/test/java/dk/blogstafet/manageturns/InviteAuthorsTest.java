package dk.blogstafet.manageturns;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static dk.blogstafet.manageturns.TurnDesk.invite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.SignedOperation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InviteAuthorsTest {
  private final TurnDesk desk = new TurnDesk();

  @Test
  void invitesAnAuthorByTheSampleEvent() {
    var invited = desk.play("invite");

    assertEquals(201, invited.status(), invited.body());
    assertEquals(
        Optional.of("/api/relays/skygge-i-byen/turns/1"), invited.fields().get("location"));
    assertEquals(
        "{'deed':'invite-author','relay':'skygge-i-byen','name':'1','from':0,'version':1}",
        invited.body().replace('"', '\''));
    assertEquals(invited, desk.play("invite"));
    assertEquals(List.of("invite-author 1"), desk.trail());
    assertEquals(1, desk.outbox.all().size());
  }

  @Test
  void recognisesARepeatedInvitationWithoutAHashOfItsAddress() {
    var invite = invite("Gry Havregrøn", "gry@example.com");
    var invited = desk.send(invite);

    assertEquals(201, invited.status());
    assertEquals(invited, desk.send(invite));
    var other = invite("Gry Havregrøn", "gry@example.org").named(invite.name());
    assertProblem(422, "idempotency-key-reused", desk.send(other));
    var key = new IdempotencyKey(invite.by().key().id(), invite.name());
    var fingerprint = desk.room.editors.lookup(key).receipt().orElseThrow().fingerprint();
    SignedOperation plain = new PlainOperation();
    assertNotEquals(plain.fingerprint(invite.request(EditingFixture.CLOCK)), fingerprint);
  }

  @Test
  void wantsTheSenderOfAGreeting() {
    var call = invite("Gry", "gry@example.com");
    var body = call.body().replace("{", "{\"greeting\":\"Din tur\",");

    assertProblem(422, "unprocessable", desk.send(call.saying(body)));
    assertEquals(201, desk.send(call.saying(body.replace("{", "{\"from\":\"Bo\","))).status());
  }

  @Test
  void invitesAReserveByNumberWithoutTheAddress() {
    desk.play("invite");
    desk.declineForNow();
    var list = desk.play("list").body();
    assertTrue(list.contains("\"reserves\":[{\"turn\":1,\"name\":\"Gry Havregrøn\""), list);

    var again = desk.send(reserve(1));

    assertEquals(201, again.status(), again.body());
    assertTrue(again.body().contains("\"name\":\"2\""), again.body());
    assertEquals(404, desk.send(reserve(7)).status());
  }

  private static SignedCall reserve(int turn) {
    return invite("", "").saying("{'reserve':" + turn + ",'deadline':'2026-12-20'}");
  }

  @Test
  void invitesNobodyTwice() {
    desk.play("invite");

    var again = desk.send(invite("Gry Havregrøn", "GRY@example.com"));
    var other = desk.send(invite("Bo Rugkerne", "bo@example.com"));

    assertProblem(409, "conflict", again);
    assertProblem(409, "conflict", other);
    assertTrue(other.body().contains("--no-baton"), other.body());
  }

  /// An operation whose requests contain nothing secret.
  private static final class PlainOperation implements SignedOperation {
    @Override
    public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
      return false;
    }

    @Override
    public GatewayResponse answer(GatewayRequest request, SignedAction act) {
      throw new UnsupportedOperationException();
    }
  }
}
