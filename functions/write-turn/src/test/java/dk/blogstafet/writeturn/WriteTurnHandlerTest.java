package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.baton.InvitationDraft;
import dk.blogstafet.baton.Turn;
import dk.blogstafet.baton.TurnEditOutcome;
import dk.blogstafet.baton.TurnInviter;
import dk.blogstafet.baton.TurnState;
import dk.blogstafet.baton.TurnUrls;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The function with a real database.
class WriteTurnHandlerTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static AwsBaton baton;
  private static WriteTurnHandler handler;

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    baton = AwsBaton.of(stack.environment(), CLOCK);
    baton.vault().prepare();
    handler = new WriteTurnHandler(stack.environment());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void takesATextFromItsAuthorAndLogsNothing() throws IOException {
    var turn = invite();
    var link = baton.links().token(turn);
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link));

    var invited = get(link, runtime);
    var accepted = post("t=" + link + "&act=accept&v=1", runtime);
    var saved = post("t=" + link + "&act=save&v=0&title=En+bro&text=Tekst.", runtime);
    var shown = get(link, runtime);

    assertTrue(invited.startsWith("{\"statusCode\":200,"), invited);
    assertTrue(invited.contains("Kære Gry Havregrøn."), invited);
    assertTrue(accepted.startsWith("{\"statusCode\":303,"), accepted);
    assertTrue(saved.startsWith("{\"statusCode\":303,"), saved);
    assertTrue(shown.contains("Tekst.</textarea>"), shown);
    assertFalse(shown.contains("gry@laeser.example"), shown);
    assertEquals(TurnState.WRITING, baton.turns().find(turn.key()).orElseThrow().state());
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void rejectsAnotherSitesLink() throws IOException {
    var runtime = new FakeLambdaContext();

    var answer = get("AAAAAQAAAAEAAAAAAAAAAAAAAAAAAAAAa2xpbWE", runtime);

    assertTrue(answer.startsWith("{\"statusCode\":404,"), answer);
    assertEquals(List.of(), runtime.lines());
  }

  private static Turn invite() {
    var draft =
        new InvitationDraft(
            "Gry Havregrøn", "gry@laeser.example", "", "2099-01-01", true, null, null);
    var turns = baton.turns();
    var inviter =
        new TurnInviter(turns, baton.relays(), baton.links(), turns::update, "Rigmor", CLOCK);
    return ((TurnEditOutcome.Changed) inviter.invite(LocalStack.KLIMA, draft)).turn();
  }

  private static String get(String link, FakeLambdaContext runtime) throws IOException {
    return HandlerInvocation.of("preferences")
        .with("/nyhedsbrev/valg", TurnUrls.WRITE)
        .with("\"rawQueryString\": \"\"", "\"rawQueryString\": \"t=" + link + "\"")
        .on(handler, runtime);
  }

  private static String post(String form, FakeLambdaContext runtime) throws IOException {
    var sample = HandlerInvocation.of("preferences-change");
    var body = sample.event().replaceFirst("\"body\": \"[^\"]*\"", "\"body\": \"" + form + "\"");
    return new HandlerInvocation(body)
        .with("/nyhedsbrev/valg", TurnUrls.WRITE)
        .on(handler, runtime);
  }
}
