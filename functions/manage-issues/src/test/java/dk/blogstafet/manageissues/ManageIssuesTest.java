package dk.blogstafet.manageissues;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static dk.blogstafet.manageissues.IssueDesk.call;
import static dk.blogstafet.manageissues.IssueDesk.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManageIssuesTest {
  private final IssueDesk desk = new IssueDesk();

  @Test
  void holdsAndReleasesByTheSampleEvents() {
    var held = desk.play("hold");
    var released = desk.play("release");

    assertEquals(201, held.status(), held.body());
    assertEquals(
        Optional.of("/api/relays/skygge-i-byen/issues/2026-W47"), held.fields().get("location"));
    assertEquals(
        "{'deed':'hold-issue','relay':'skygge-i-byen','name':'2026-W47','from':0,'version':1}",
        held.body().replace('"', '\''));
    assertEquals(200, released.status(), released.body());
    assertEquals(IssueState.RELEASED, desk.issues.find(key("2026-W47")).orElseThrow().state());
    assertEquals(List.of("hold-issue 2026-W47", "release-issue 2026-W47"), trail());
  }

  @Test
  void pausesAndStopsByTheSampleEvents() {
    desk.sending("2026-W46");

    var paused = desk.play("pause");
    var isPaused = desk.issues.find(key("2026-W46")).orElseThrow().pause().isPresent();
    var stopped = desk.play("stop");

    assertEquals(200, paused.status(), paused.body());
    assertTrue(isPaused);
    assertEquals(200, stopped.status(), stopped.body());
    assertEquals(IssueState.STOPPED, desk.issues.find(key("2026-W46")).orElseThrow().state());
    assertEquals(List.of("pause-issue 2026-W46", "stop-issue 2026-W46"), trail());
  }

  @Test
  void repeatsTheResponseAfterLaterChanges() {
    var held = desk.play("hold");
    desk.play("release");

    assertEquals(held, desk.play("hold"));
    assertEquals(IssueState.RELEASED, desk.issues.find(key("2026-W47")).orElseThrow().state());
  }

  @Test
  void findsWhatIsDoneAlready() {
    desk.play("hold");

    var again = desk.send(call("POST", "2026-W47", "/hold"));

    assertEquals(200, again.status(), again.body());
    assertTrue(again.body().contains("\"from\":1,\"version\":1"), again.body());
    assertEquals(1, trail().size());
  }

  @Test
  void letsIssuesWaitForAnEditorByTheSampleEvent() {
    var manual = desk.play("settings");

    assertEquals(
        "{'deed':'set-mailing','relay':'skygge-i-byen','name':'manual','from':0,'version':1}",
        manual.body().replace('"', '\''));
    assertEquals(200, manual.status());
    var list = desk.play("list");
    assertTrue(list.body().contains("\"release\":\"manual\""), list.body());
    assertEquals(List.of("set-mailing manual"), trail());
  }

  @Test
  void releasesNewslettersAfterARestoreByTheSampleEvent() {
    desk.sending("2026-W46");
    var since = Instant.parse("2026-11-18T10:00:00Z");
    desk.issues.update(IssueUpdate.of(new SiteMailing(Optional.of(since), Instant.EPOCH, 1)));
    var before = desk.play("list");

    var released = desk.play("site");

    assertTrue(before.body().contains("\"restored\":\"2026-11-18T10:00:00Z\""), before.body());
    assertTrue(before.body().contains("18. november 2026 kl. 11.00"), before.body());
    assertEquals(
        "{'deed':'release-mailing','name':'released','from':1,'version':2}",
        released.body().replace('"', '\''));
    assertEquals(List.of("stop-issue 2026-W46"), trail());
    assertEquals(1, desk.room.trail("site").size());
    assertEquals(Optional.empty(), desk.issues.overview().site().restored());
  }

  @ParameterizedTest
  @CsvSource({
    "hold, 2026-W46, issue-cut",
    "pause, 2026-W47, issue-not-cut",
  })
  void saysWhatToDoInstead(String change, String id, String what) {
    desk.sending("2026-W46");
    desk.play("hold");

    var refused = desk.send(call("POST", id, "/" + change));

    assertProblem(409, "conflict", refused);
    var instead = what.equals("issue-cut") ? "Sæt det på pause" : "Tilbagehold det";
    assertTrue(refused.body().contains(instead), refused.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hold", "release", "pause", "stop"})
  void refusesWhatItCannotDo(String change) {
    assertProblem(404, "not-found", desk.send(call("POST", "2026-W01", "/" + change)));
    assertProblem(404, "not-found", desk.send(call("POST", "2026-W99", "/" + change)));
    var said = call("POST", "2026-W47", "/" + change).saying("{'version':1}");
    assertProblem(400, "bad-json", desk.send(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'release':'never'}"})
  void acceptsOnlyTheTwoSettings(String body) {
    var call = SignedCall.of("PUT /api/relays/{relay}/mailing", "relay", "skygge-i-byen");

    assertProblem(422, "unprocessable", desk.send(call.saying(body)));
    var unknown = SignedCall.of("PUT /api/relays/{relay}/mailing", "relay", "ukendt");
    assertProblem(404, "not-found", desk.send(unknown.saying("{'release':'manual'}")));
  }

  @Test
  void needsTheNewsletterScope() {
    var relay = desk.room.editor(new KeyGrant(Set.of(KeyScope.RELAY), true, Set.of()));
    var elsewhere = new KeyGrant(Set.of(KeyScope.NEWSLETTER), false, Set.of(new RelayId("andet")));
    var other = desk.room.editor(elsewhere);
    var here =
        desk.room.editor(
            new KeyGrant(Set.of(KeyScope.NEWSLETTER), false, Set.of(EditingFixture.RELAY)));
    var site = SignedCall.of("PUT /api/mailing").saying("{'sending':'released'}");
    var hold = call("POST", "2026-W47", "/hold");
    var list = SignedCall.of("GET /api/relays/{relay}/issues", "relay", "skygge-i-byen");

    assertProblem(403, "scope-denied", desk.send(hold.by(relay)));
    assertProblem(403, "scope-denied", desk.send(hold.by(other)));
    assertProblem(403, "scope-denied", desk.send(list.by(other)));
    assertProblem(403, "scope-denied", desk.send(site.by(here)));
    assertEquals(201, desk.send(hold.by(here)).status());
    assertEquals(200, desk.send(site).status());
  }

  @Test
  void saysWhatTheEnvironmentLacks() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new ManageIssuesHandler(none));
  }

  private List<String> trail() {
    return desk.room.trail("relay/skygge-i-byen").stream()
        .map(AuditEntry::result)
        .map(result -> result.actionType().label() + " " + result.name())
        .toList();
  }
}
