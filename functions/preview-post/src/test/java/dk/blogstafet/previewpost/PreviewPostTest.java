package dk.blogstafet.previewpost;

import static dk.blogstafet.gateway.signed.EditingFixture.RELAY;
import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PreviewPostTest {
  private static final String PUBLICATION = "POST /api/relays/{relay}/preview";
  private static final String CORRECTION = "POST /api/relays/{relay}/posts/{post}/preview";
  private static final String WITHDRAWAL =
      "POST /api/relays/{relay}/posts/{post}/withdrawal/preview";
  private static final String RESTORATION =
      "POST /api/relays/{relay}/posts/{post}/restoration/preview";

  private static final String FIELDS =
      "'title':'Bænken','date':'2026-11-16','category':'Praksis','teaser':'Kort sagt.'";

  private static final PostDraft DRAFT =
      PostDraft.ofTeaser("Bænken", "2026-11-16", "Praksis", "Kort sagt.");

  private final EditingFixture room = new EditingFixture();
  private final PreviewPost work = new PreviewPost(room.books, room.books, EditingFixture.CLOCK);

  @Test
  void showsTheBytesThatAPublicationGives() {
    var newer = room.publish("Lindetræer");

    var answer = send(call(PUBLICATION, "{" + FIELDS + "}"));
    new Publisher(room.books, room.books, EditingFixture.CLOCK).publish(RELAY, DRAFT);

    assertEquals(page(published("baenken"), Optional.of(newer)), html(answer));
  }

  @Test
  void showsTheBytesThatACorrectionGives() {
    room.publish("Bænken");
    var note = "'kind':'correction','sentence':'Datoen var forkert.'";

    var answer =
        send(call(CORRECTION, "{'version':1," + note + ",'post':{" + FIELDS + "}}", "baenken"));
    new PostCorrector(room.books, room.books, EditingFixture.CLOCK)
        .correct(
            RELAY,
            new PostId("baenken"),
            1,
            DRAFT,
            new CorrectionDraft("correction", "Datoen var forkert."));

    assertEquals(page(published("baenken"), Optional.empty()), html(answer));
  }

  @Test
  void showsWhatReadersSeeAtAWithdrawnPostsAddress() {
    var post = room.publish("Bænken");

    var answer = send(call(WITHDRAWAL, "{'version':1,'reason':'Efter ønske.'}", "baenken"));

    var relay = room.books.find(RELAY).orElseThrow().relay();
    var expected = renderer().withdrawn(relay, post, "Efter ønske.", EditingFixture.NOW);
    assertEquals(text(expected), html(answer));
    assertInstanceOf(PostLookup.PublishedPost.class, room.books.find(RELAY, new PostId("baenken")));
  }

  @Test
  void showsAWithdrawnPostAsItWillBeRestored() {
    room.publish("Bænken");
    new PostWithdrawer(room.books, room.books, EditingFixture.CLOCK)
        .withdraw(RELAY, new PostId("baenken"), 1, "Efter ønske.");

    var answer = send(call(RESTORATION, "{'version':2,'reason':'En fejl.'}", "baenken"));

    assertTrue(html(answer).contains("<h1 dir=\"auto\">Bænken</h1>"), answer.body());
    assertInstanceOf(PostLookup.WithdrawnPost.class, room.books.find(RELAY, new PostId("baenken")));
  }

  @Test
  void storesNothing() {
    var before = room.books.find(RELAY);
    var call = call(PUBLICATION, "{" + FIELDS + "}");

    assertEquals(200, send(call).status());

    assertEquals(before, room.books.find(RELAY));
    assertEquals(0, room.posts());
    assertEquals(List.of(), room.trail("relay/skygge-i-byen"));
    assertEquals(422, send(call.saying("{}")).status());
  }

  @Test
  void namesThePlaceOfEachFlaw() {
    var answer = send(call(PUBLICATION, "{'text':'a\\n\\nb\\u200B'}"));

    assertProblem(422, "unprocessable", answer);
    assertTrue(answer.body().contains("\"line\":3,\"column\":2"), answer.body());
  }

  @Test
  void refusesWhatTheChangeWouldRefuse() {
    room.publish("Bænken");
    var post = "{'title':'Bænken','date':'2026-11-17','category':'Praksis','teaser':'Andet.'}";

    assertProblem(409, "conflict", send(call(PUBLICATION, post)));
    assertProblem(
        412,
        "version-mismatch",
        send(call(WITHDRAWAL, "{'version':2,'reason':'Efter ønske.'}", "baenken")));
    assertProblem(
        404,
        "not-found",
        send(call(WITHDRAWAL, "{'version':1,'reason':'Efter ønske.'}", "findes-ikke")));
  }

  @Test
  void asksForTheScopeOfTheChange() {
    var inviter = room.editor(new KeyGrant(Set.of(KeyScope.INVITE), false, Set.of(RELAY)));

    assertEquals(200, send(call(PUBLICATION, "{" + FIELDS + "}").by(inviter)).status());
    for (var route : List.of(CORRECTION, WITHDRAWAL, RESTORATION)) {
      assertProblem(403, "scope-denied", send(call(route, "{}", "baenken").by(inviter)));
    }
  }

  @Test
  void previewsTheSampleEvent() {
    assertEquals(200, room.play(work, "preview-post").status());
  }

  private GatewayResponse send(SignedCall call) {
    return room.send(work, call);
  }

  private static SignedCall call(String route, String body) {
    return SignedCall.of(route, "relay", "skygge-i-byen").saying(body);
  }

  private static SignedCall call(String route, String body, String post) {
    return SignedCall.of(route, "relay", "skygge-i-byen", "post", post).saying(body);
  }

  private Post published(String name) {
    return assertInstanceOf(
            PostLookup.PublishedPost.class, room.books.find(RELAY, new PostId(name)))
        .whole();
  }

  private String page(Post whole, Optional<PostSummary> newer) {
    var relay = room.books.find(RELAY).orElseThrow().relay();
    return text(renderer().post(relay, whole, Optional.empty(), newer));
  }

  private static SiteRenderer renderer() {
    return new SiteRenderer(DomainSamples.site("Stafetten"));
  }

  private static String text(RenderedPage page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  private static String html(GatewayResponse answer) {
    assertEquals(200, answer.status(), answer.body());
    return JsonMapper.shared().readTree(answer.body()).get("html").asString();
  }
}
