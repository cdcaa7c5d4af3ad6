package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnInviter;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The function with a real database.
class WriteTurnHandlerTest {
  private static final String SAMPLE = "AAAAAQAAAAEAAAAAAAAAAAAAAAAAAAAAa2xpbWE";
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write-turn",
        "write-turn-accept",
        "write-turn-preview",
        "write-turn-approval",
        "write-turn-approve",
        "write-turn-script"
      })
  void rejectsTheLinksOfTheSamples(String event) throws IOException {
    var runtime = new FakeLambdaContext();

    var answer = HandlerInvocation.of(event).on(handler, runtime);

    assertTrue(answer.startsWith("{\"statusCode\":404,"), answer);
    assertEquals(List.of(), runtime.lines());
  }

  private static Turn invite() {
    var draft =
        new InvitationDraft(
            "Gry Havregrøn", "gry@laeser.example", "", "2099-01-01", true, null, null, null, null);
    var turns = baton.turns();
    var inviter =
        new TurnInviter(turns, baton.relays(), baton.links(), turns::update, "Rigmor", CLOCK);
    return ((TurnEditOutcome.Changed) inviter.invite(LocalStack.KLIMA, draft)).turn();
  }

  private static String get(String link, FakeLambdaContext runtime) throws IOException {
    return HandlerInvocation.of("write-turn").with(SAMPLE, link).on(handler, runtime);
  }

  private static String post(String form, FakeLambdaContext runtime) throws IOException {
    return HandlerInvocation.of("write-turn-accept")
        .with("t=" + SAMPLE + "&act=accept&v=1", form)
        .on(handler, runtime);
  }
}
