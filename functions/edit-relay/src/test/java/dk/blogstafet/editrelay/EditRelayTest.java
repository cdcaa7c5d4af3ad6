package dk.blogstafet.editrelay;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditRelayTest {
  private static final String DRAFT =
      "'title':'Vand','introduction':'Om vand.','categories':['Praksis'],'language':'da',"
          + "'open':true";
  private static final String OPENING = "{'id':'vand'," + DRAFT + "}";
  private static final String CHANGE = "{'version':1,'relay':{" + DRAFT + "}}";

  private final EditingFixture room = new EditingFixture();
  private final EditRelay work = new EditRelay(room.editors, room.books);

  @Test
  void readsTheSitesDescriptionByTheSampleEvent() {
    var answer = room.play(work, "edit-relay-read-site");

    assertEquals(200, answer.status(), answer.body());
    assertTrue(
        answer.body().startsWith("{\"version\":1,\"site\":{\"name\":\"Stafetten\""), answer.body());
    assertEquals(Optional.of("no-store"), answer.fields().get("cache-control"));
  }

  @Test
  void showsTheSitesDescriptionToThoseWhoMayChangeIt() {
    var grant = new KeyGrant(Set.of(KeyScope.RELAY), false, Set.of(EditingFixture.RELAY));

    assertProblem(
        403,
        "scope-denied",
        room.send(work, SignedCall.of("GET /api/site").by(room.editor(grant))));
  }

  @Test
  void hasVersion0BeforeTheSiteIsDescribed() {
    var answer = SiteJson.answer(Optional.empty());

    assertEquals("{\"version\":0}", answer.body());
  }

  @Test
  void opensARelayByTheSampleEvent() {
    var answer = room.play(work, "edit-relay-open");

    assertEquals(201, answer.status(), answer.body());
    assertEquals(Optional.of("/api/relays/vand-i-byen"), answer.fields().get("location"));
    assertEquals(
        "{'deed':'open-relay','relay':'vand-i-byen','from':0,'version':1,'revision':1,"
            + "'address':'/vand-i-byen/'}",
        answer.body().replace('"', '\''));
    assertEquals(1, room.trail("relay/vand-i-byen").size());
    assertEquals(answer, room.play(work, "edit-relay-open"));
  }

  @Test
  void describesARelayByTheSampleEvent() {
    var answer = room.play(work, "edit-relay-describe");

    assertEquals(200, answer.status(), answer.body());
    assertTrue(answer.body().contains("\"from\":1,\"version\":2,\"revision\":2"), answer.body());
    var relay = room.books.find(EditingFixture.RELAY).orElseThrow().relay();
    assertEquals(3, relay.categories().size());
    assertEquals(answer, room.play(work, "edit-relay-describe"));
  }

  @Test
  void describesTheSiteByTheSampleEvent() {
    var answer = room.play(work, "edit-relay-site");

    assertEquals(200, answer.status(), answer.body());
    assertEquals(
        "{'deed':'describe-site','from':1,'version':2,'revision':2}",
        answer.body().replace('"', '\''));
    assertEquals("Stafetten", room.books.siteSnapshot().orElseThrow().site().name());
    assertEquals(1, room.trail("site").size());
    assertEquals(answer, room.play(work, "edit-relay-site"));
  }

  @Test
  void reportsARepeatedRequestAsUnchanged() {
    room.send(work, opening());
    room.play(work, "edit-relay-site");

    var open = room.send(work, opening());
    var described = room.send(work, describing("vand").saying(CHANGE));

    assertTrue(open.body().contains("\"from\":1,\"version\":1"), open.body());
    assertEquals(200, open.status());
    assertTrue(described.body().contains("\"from\":1,\"version\":1"), described.body());
    assertEquals(1, room.trail("relay/vand").size());
  }

  @Test
  void opensNoRelayUnderATakenName() {
    var answer = room.send(work, opening().saying(OPENING.replace("'vand'", "'skygge-i-byen'")));

    assertProblem(409, "conflict", answer);
  }

  @Test
  void namesTheCurrentVersion() {
    var seen = CHANGE.replace("'version':1", "'version':7");
    var relay = room.send(work, describing("skygge-i-byen").saying(seen));
    room.play(work, "edit-relay-site");
    var late =
        "{'version':1,'site':{'name':'Ny','publisher':'U','responsibleEditor':'R',"
            + "'postalAddress':'Gaden 1','sender':'a@b.example','contact':'a@b.example',"
            + "'home':'https://b.example','language':'da'}}";
    var site = room.send(work, SignedCall.of("PUT /api/site").saying(late));

    assertProblem(412, "version-mismatch", relay);
    assertProblem(412, "version-mismatch", site);
    assertTrue(site.body().contains("\"current\":2"), site.body());
  }

  @Test
  void namesEveryFlaw() {
    var relay = room.send(work, opening().saying("{'id':'Ærø','title':'a'}"));
    var site = room.send(work, SignedCall.of("PUT /api/site").saying("{'version':1,'site':{}}"));

    assertProblem(422, "unprocessable", relay);
    for (var at : List.of("id", "introduction", "categories")) {
      assertTrue(relay.body().contains("{\"at\":\"" + at + "\""), at + relay.body());
    }
    assertProblem(422, "unprocessable", site);
    for (var at : List.of("name", "publisher", "home", "contact")) {
      assertTrue(site.body().contains("{\"at\":\"" + at + "\""), at + site.body());
    }
  }

  @Test
  void rejectsAnUnreadableBody() {
    assertProblem(400, "bad-json", room.send(work, opening().saying("{'version':1}")));
    assertProblem(400, "bad-json", room.send(work, describing("vand").saying(OPENING)));
    assertProblem(400, "bad-json", room.send(work, SignedCall.of("PUT /api/site").saying("{}")));
  }

  @Test
  void findsExistingRelaysOnly() {
    for (var relay : List.of("vand", "api", "VAND")) {
      assertProblem(404, "not-found", room.send(work, describing(relay).saying(CHANGE)));
    }
  }

  @Test
  void requiresAKeyForAllRelaysToOpenOneOrDescribeTheSite() {
    var own = Set.of(EditingFixture.RELAY);
    var here = room.editor(new KeyGrant(Set.of(KeyScope.RELAY), false, own));
    var there =
        room.editor(new KeyGrant(Set.of(KeyScope.RELAY), false, Set.of(new RelayId("vand"))));
    var publishes = room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), true, Set.of()));

    var described = room.send(work, describing("skygge-i-byen").saying(CHANGE).by(here));

    assertEquals(200, described.status(), described.body());
    for (var by : List.of(here, publishes)) {
      assertProblem(403, "scope-denied", room.send(work, opening().by(by)));
      assertProblem(403, "scope-denied", room.send(work, SignedCall.of("PUT /api/site").by(by)));
    }
    for (var by : List.of(there, publishes)) {
      assertProblem(403, "scope-denied", room.send(work, describing("skygge-i-byen").by(by)));
    }
  }

  @Test
  void namesAMissingEnvironmentVariable() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new EditRelayHandler(none));
  }

  private static SignedCall opening() {
    return SignedCall.of("POST /api/relays").saying(OPENING);
  }

  private static SignedCall describing(String relay) {
    return SignedCall.of("PUT /api/relays/{relay}", "relay", relay);
  }
}
