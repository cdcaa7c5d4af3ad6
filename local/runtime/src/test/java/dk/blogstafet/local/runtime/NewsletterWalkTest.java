package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks a newsletter from sign-up to erasure on the whole site, through the readers' forms.
@Timeout(400)
class NewsletterWalkTest {
  private static final String PAGE = "/traeer/";
  private static final String SIGN_UPS = "/api/relays/traeer/sign-ups";
  private static final String CONFIRM = "/nyhedsbrev/bekraeft";
  private static final String LEAVE = "/nyhedsbrev/afmeld";
  private static final String PREFERENCES = "/nyhedsbrev/valg";

  @TempDir private Path data = Path.of("");

  @Test
  void worksFromSignUpToErasureAcrossRestarts() throws Exception {
    var anna = "anna.lind@laeser.example";

    inTurn(reader -> signUp(reader, anna));
    inTurn(reader -> confirm(reader, anna));
    inTurn(reader -> chooseAnew(reader, anna));
    inTurn(reader -> leaveAndTakeItBack(reader, anna));
    inTurn(reader -> erase(reader, anna));

    assertEquals(List.of(), filesWith(anna));
    assertEquals(List.of(), filesWith("anna.lind"));
  }

  @Test
  void keepsInvalidInputInTheForm() throws Exception {
    inTurn(reader -> {
      var typed = Map.of("email", "anna..lind@laeser.example", "frequency", "weekly");

      var answer = reader.submit(reader.get(PAGE).body(), SIGN_UPS, typed);

      assertEquals(422, answer.statusCode());
      assertTrue(answer.body().contains("value=\"anna..lind@laeser.example\""), answer::body);
      assertTrue(answer.body().contains("<option value=\"weekly\" selected"), answer::body);
    });
  }

  private static void signUp(ScriptlessReader reader, String anna) throws Exception {
    var typed = Map.of("email", anna, "frequency", "weekly");

    var answer = reader.submit(reader.get(PAGE).body(), SIGN_UPS, typed);

    assertEquals(200, answer.statusCode());
    assertEquals("/om/tilmeldt/", answer.uri().getPath());
  }

  private static void confirm(ScriptlessReader reader, String anna) throws Exception {
    var mail = reader.mails(anna, 1).getLast();
    var page = reader.get(reader.link(mail, CONFIRM));

    var answer = reader.submit(page.body(), CONFIRM, Map.of("frequency", "monthly"));

    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("Du er tilmeldt"), answer::body);
    var welcome = reader.mails(anna, 2).getLast();
    assertTrue(welcome.contains("List-Unsubscribe=One-Click"), welcome);
  }

  private static void chooseAnew(ScriptlessReader reader, String anna) throws Exception {
    var page = preferences(reader, anna, 3);

    var answer = reader.submit(page, PREFERENCES, Map.of("frequency.traeer", "each"));

    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("Dine valg er gemt"), answer::body);
  }

  private static void leaveAndTakeItBack(ScriptlessReader reader, String anna) throws Exception {
    var leave = reader.link(reader.mails(anna, 3).get(1), LEAVE);

    var left = reader.submit(reader.get(leave).body(), LEAVE, Map.of());
    assertTrue(left.body().contains("Du er afmeldt"), left::body);
    var back = reader.submit(left.body(), LEAVE + "/fortryd", Map.of());
    assertEquals(200, back.statusCode(), back::body);

    // The mail program sends this request without a user's action (RFC 8058), and the link never
    // expires.
    var again = reader.post(leave, "List-Unsubscribe=One-Click");
    assertEquals(200, again.statusCode(), again::body);
    assertTrue(reader.get(leave).body().contains("Du er afmeldt"));
  }

  private static void erase(ScriptlessReader reader, String anna) throws Exception {
    var page = preferences(reader, anna, 4);

    var answer = reader.submit(page, PREFERENCES + "/slet", Map.of());

    assertEquals(200, answer.statusCode(), answer::body);
    var link = reader.link(reader.mails(anna, 4).getLast(), PREFERENCES + "?");
    assertEquals(404, reader.get(link).statusCode());
  }

  private static String preferences(ScriptlessReader reader, String anna, int mails)
      throws Exception {
    var form = reader.get(PREFERENCES).body();
    var sent = reader.submit(form, PREFERENCES + "/link", Map.of("email", anna));
    assertEquals("/om/link-sendt/", sent.uri().getPath());
    var link = reader.link(reader.mails(anna, mails).getLast(), PREFERENCES + "?");
    return reader.get(link).body();
  }

  /// Runs a step on a site that is started for it and stopped afterwards.
  private void inTurn(WalkStep step) throws Exception {
    try (var running = new RunningSite(data, false);
        var reader = new ScriptlessReader(running.home(), data.resolve("mail"))) {
      running.until(PAGE, "sign-ups");
      step.take(reader);
      assertFalse(running.terminal().contains("Exception"), running::terminal);
    }
  }

  /// Returns the files that contain an address, except the mails themselves, which were sent.
  private List<Path> filesWith(String address) throws IOException {
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.startsWith(data.resolve("mail")))
          .filter(it -> text(it).contains(address))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  private interface WalkStep {
    void take(ScriptlessReader reader) throws Exception;
  }
}
