package dk.blogstafet.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.publishdue.PublishDueHandler;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Passes the baton of a relay of its own from one author to the next: every action of editors and
/// authors once. What is due on days to come is done by functions whose clocks show those days.
final class TurnJourney {
  private static final RelayId RELAY = new RelayId("blomster");
  private static final String TURNS = "/api/relays/blomster/turns";
  private static final String GRY = "gry@skribent.example";

  private final HttpEditor editor;
  private final ScriptlessReader author;
  private final Map<String, String> environment;
  private final AwsBaton baton;
  private final TurnLinks links;

  /// @param editor may invite and publish
  /// @param environment of the functions
  TurnJourney(HttpEditor editor, ScriptlessReader author, Map<String, String> environment) {
    this.editor = editor;
    this.author = author;
    this.environment = Map.copyOf(environment);
    this.baton = AwsBaton.of(environment, Clock.systemUTC());
    this.links = baton.links();
  }

  void go() throws Exception {
    var relay =
        "{\"id\":\"blomster\",\"title\":\"Blomster\",\"introduction\":\"Om blomster.\","
            + "\"categories\":[\"Drift\"],\"language\":\"da\",\"open\":true}";
    well(editor.send("POST", "/api/relays", relay));
    var post =
        "{\"title\":\"Frø\",\"date\":\"%s\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}"
            .formatted(DanishTime.today(Clock.systemUTC()));
    well(editor.send("POST", "/api/relays/blomster/posts", post));
    publishByEditor();
    handOn();
    end();
    writeOwn();
    publishByClock();
    SignUpSteps.await(() -> baton.outbox().due(Instant.now(), 9).isEmpty());
  }

  private void publishByEditor() throws Exception {
    invite(GRY, true);
    var mail = author.mails(GRY, 1).getLast();
    assertTrue(author.get(author.link(mail, TurnUrls.WRITE)).body().contains("Gry"));
    act(1, "act=accept&public=yes");
    write(1, "save");
    write(1, "submit");
    edit(1, "comment", "{\"text\":\"Kortere?\"}");
    edit(1, "request-changes", "{}");
    approve(1);
    edit(1, "schedule", "{\"at\":\"" + tomorrow() + "\"}");
    edit(1, "schedule", "{}");
    edit(1, "publish", "{}");
    well(editor.read(TURNS));
    well(editor.read(TURNS + "/1"));
    assertEquals(TurnState.PUBLISHED, turn(1).state());
  }

  /// The first author names the second one, and has everything erased.
  private void handOn() throws Exception {
    act(1, "act=nominate&name-0=Per+Pind&email-0=per%40skribent.example&greeting-0=Din+tur");
    well(editor.send("POST", TURNS + "/1/candidates/1", "{\"deadline\":\"" + day() + "\"}"));
    act(1, "act=erase&sure=yes");
    assertTrue(turn(1).contact().isEmpty());
    edit(2, "remind", "{}");
    edit(2, "link", "{}");
    act(2, "act=accept");
    write(2, "submit");
    edit(2, "comment", "{\"text\":\"Fint.\"}");
  }

  private void end() throws Exception {
    invite("ane@skribent.example", false);
    act(3, "act=never");
    invite("bo@skribent.example", false);
    edit(4, "cancel", "{\"reason\":\"Travlhed\"}");
    invite("eva@skribent.example", false);
    act(5, "act=accept");
    edit(5, "take-over", "{\"reason\":\"Sygdom\"}");
    invite(IssueJourney.BOUNCED, false);
    SignUpSteps.await(() -> turn(6).version() > 1);
    invite("bounce+tur@simulator.amazonses.com", false);
    SignUpSteps.await(() -> turn(7).version() > 1);
    invite("ida@skribent.example", false);
    act(8, "act=later");
    well(
        editor.send(
            "POST", TURNS, "{\"reserve\":8,\"baton\":false,\"deadline\":\"" + day() + "\"}"));
    edit(9, "cancel", "{\"reason\":\"Fortrudt\"}");
  }

  /// An editor writes a text without an author.
  private void writeOwn() throws Exception {
    well(editor.send("POST", "/api/relays/blomster/drafts", own("Et.")));
    edit(10, "text", own("To."));
    edit(10, "approve", "{}");
    edit(10, "publish", "{}");
    assertEquals(TurnState.CLOSED, turn(10).state());
  }

  private static String own(String text) {
    return "{\"title\":\"Eget\",\"category\":\"Drift\",\"teaser\":\"Kort.\",\"author\":\"Åse\",\"text\":\"%s\"}"
        .formatted(text);
  }

  private void publishByClock() throws Exception {
    act(2, "act=recall");
    approve(2);
    edit(2, "schedule", "{\"at\":\"" + tomorrow() + "\"}");
    run(Duration.ofDays(2));
    assertEquals(TurnState.PUBLISHED, turn(2).state());
    run(Duration.ofDays(100));
    assertEquals(TurnState.CLOSED, turn(2).state());
    run(Duration.ofDays(200));
    assertTrue(turn(2).contact().isEmpty());
  }

  /// Has the text handed in and approved by both sides.
  private void approve(int number) throws Exception {
    write(number, "submit");
    edit(number, "approve", "{}");
    var turn = turn(number);
    var token = links.approvalToken(turn).orElseThrow();
    var hash = turn.approvalRequest().orElseThrow().hash();
    var page = author.get(TurnUrls.APPROVE + "?t=" + token);
    assertTrue(page.body().contains(hash), page::body);
    well(author.post(TurnUrls.APPROVE, "t=" + token + "&act=approve&v=" + hash));
    assertEquals(TurnState.APPROVED_BY_AUTHOR, turn(number).state());
  }

  private void invite(String email, boolean isBaton) throws Exception {
    var body =
        "{\"name\":\"Gry Havregrøn\",\"email\":\"%s\",\"deadline\":\"%s\",\"baton\":%s}"
            .formatted(email, day(), isBaton);
    well(editor.send("POST", TURNS, body));
  }

  private void edit(int number, String act, String body) throws Exception {
    well(editor.send("POST", TURNS + "/" + number + "/" + act, body));
  }

  /// Presses a button.
  private void act(int number, String form) throws Exception {
    var turn = turn(number);
    var versions = form.contains("title=") ? "" : "&v=" + turn.version();
    well(author.post(TurnUrls.WRITE, "t=" + links.token(turn) + versions + "&" + form));
    assertTrue(turn(number).version() >= turn.version());
  }

  private void write(int number, String act) throws Exception {
    var version = baton.drafts().find(key(number)).map(Draft::version).orElse(0);
    var text = "Det+blomstrer+" + version + "+hos+" + number;
    act(
        number,
        "v="
            + version
            + "&act="
            + act
            + "&title=Blomster+"
            + number
            + "&category=Drift"
            + "&teaser=Om+blomster.&text="
            + text
            + "&name="
            + encoded("Gry Havregrøn")
            + "&jobTitle=&workplace=&side=practitioner");
  }

  /// Does what is due after a time, by a clock that shows it.
  private void run(Duration later) throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), later);
    FunctionDoubles.call(new PublishDueHandler(environment, clock));
  }

  private static TurnKey key(int number) {
    return new TurnKey(RELAY, number);
  }

  private Turn turn(int number) {
    return baton.turns().find(key(number)).orElseThrow();
  }

  private static String tomorrow() {
    return DanishTime.today(Clock.systemUTC()).plusDays(1) + " 09:00";
  }

  private static String day() {
    return DanishTime.today(Clock.systemUTC()).plusDays(30).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void well(HttpResponse<String> answer) {
    assertTrue(
        answer.statusCode() < 300,
        () -> answer.uri() + ": " + answer.statusCode() + " " + answer.body());
  }
}
