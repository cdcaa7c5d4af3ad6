package dk.blogstafet.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// 10,000 sign-ups for one victim, with every spelling, from many networks. Takes seconds, or
/// longer on a busy machine.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class MailBombingTest {
  private static final int STORM = 10_000;
  private static final int MOST_MAILS = 3;

  /// The mailbox, a pending sign-up for each of two newsletters, their outbox tasks, and both
  /// consent texts.
  private static final int MOST_ROWS = 7;

  /// After every forty sign-ups: the flood lasts almost two hours.
  private static final Duration PAUSE = Duration.ofSeconds(25);

  private static final SignUpRateLimiter.SignUpLimits NONE =
      new SignUpRateLimiter.SignUpLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final Random random = new Random(20_261_125);

  @Test
  void sendsAtMostThreeMailsWithoutRateLimits() {
    var flood = new SignUpFlood(NONE, AddressSpelling.DANISH);

    flood.blow();

    assertEquals(STORM, flood.taken, "each gets in");
    flood.assertHarmless();
  }

  @Test
  void sendsAtMostThreeMailsWithRateLimits() {
    var flood = new SignUpFlood(SignUpRateLimiter.SignUpLimits.USUAL, AddressSpelling.GMAIL);

    flood.blow();

    assertTrue(flood.closed > 0, "some are rejected");
    assertTrue(flood.narrowed > 0, "some get one more step");
    assertTrue(flood.taken > 0, "some are accepted");
    flood.assertHarmless();
  }

  /// A flood that presses every button it gets.
  private final class SignUpFlood {
    private final SignUpFixture signUpFixture;
    private final NewsletterFixture fixture;
    private final AddressSpelling spelling;
    private int taken;
    private int narrowed;
    private int closed;
    private int rows;
    private final Map<String, String> marks;

    SignUpFlood(SignUpRateLimiter.SignUpLimits limits, AddressSpelling spelling) {
      this.signUpFixture = new SignUpFixture(limits, spelling.of(random));
      this.fixture = signUpFixture.fixture;
      this.spelling = spelling;
      this.marks =
          Map.of("klima", signUpFixture.mark("klima"), "skole", signUpFixture.mark("skole"));
    }

    void blow() {
      for (var i = 0; i < STORM; i++) {
        send(form());
        fixture.clock.pass(i % 40 == 0 ? PAUSE : Duration.ZERO);
        if (i % 500 == 0) {
          fixture.deliver();
          rows = Math.max(rows, fixture.subscribers.rows());
        }
      }
      fixture.deliver();
    }

    private HtmlForm form() {
      var relay = random.nextBoolean() ? "klima" : "skole";
      var fields = new LinkedHashMap<String, String>();
      fields.put("email", spelling.of(random));
      fields.put("frequency", "weekly");
      fields.put("wording", marks.getOrDefault(relay, ""));
      return new HtmlForm("/api/relays/" + relay + "/sign-ups", fields);
    }

    private void send(HtmlForm form) {
      var answer = signUpFixture.send(form, from());
      switch (answer.status()) {
        case 303 -> taken++;
        case 429 -> closed++;
        case 200 -> {
          narrowed++;
          var button = HtmlForm.to(form.action(), answer);
          taken += signUpFixture.send(button, from()).status() == 303 ? 1 : 0;
        }
        default -> throw new AssertionError(answer);
      }
    }

    private String from() {
      return "203." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
    }

    void assertHarmless() {
      assertEquals(MOST_MAILS, fixture.sent().size());
      assertTrue(rows <= MOST_ROWS, "rows: " + rows);
    }
  }
}
