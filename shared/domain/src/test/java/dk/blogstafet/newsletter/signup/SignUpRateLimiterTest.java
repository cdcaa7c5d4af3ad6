package dk.blogstafet.newsletter.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.MemoryCounters;
import dk.blogstafet.newsletter.MutableClock;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter.RateLimitDecision;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignUpRateLimiterTest {
  private static final RelayId CLIMATE = new RelayId("klima");
  private static final RelayId SCHOOL = new RelayId("skole");
  private static final EmailAddress ANNA = NewsletterSamples.address("anna@laeser.example");
  private static final EmailAddress BO = NewsletterSamples.address("bo@laeser.example");

  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-18T11:10:00Z"));
  private final SignUpRateLimiter limiter =
      new SignUpRateLimiter(
          new MemoryCounters(clock),
          NewsletterSamples.vault(),
          new SignUpRateLimiter.SignUpLimits(5, 10, 30),
          clock);

  @Test
  void allowsUsualSignUps() {
    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("192.0.2", ANNA, CLIMATE, "", false));
  }

  @Test
  void limitsOneNetworkForTheRestOfTheHour() {
    for (var i = 0; i < 5; i++) {
      limiter.admit("192.0.2", ANNA, CLIMATE, "", false);
    }

    assertEquals(
        new RateLimitDecision.RateLimited(Duration.ofMinutes(50)),
        limiter.admit("192.0.2", ANNA, CLIMATE, "", false));
    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("198.51.100", ANNA, CLIMATE, "", false));
    clock.pass(Duration.ofMinutes(50));
    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("192.0.2", ANNA, CLIMATE, "", false));
  }

  @Test
  void requiresAProofForThisSignUpWhenThereAreMany() {
    crowd(10, "a");

    var gate =
        assertInstanceOf(
            RateLimitDecision.ChallengeRequired.class,
            limiter.admit("n1", ANNA, CLIMATE, "", false));

    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("n1", ANNA, CLIMATE, gate.proof(), false));
    assertInstanceOf(
        RateLimitDecision.ChallengeRequired.class,
        limiter.admit("n1", BO, CLIMATE, gate.proof(), false));
    assertInstanceOf(
        RateLimitDecision.ChallengeRequired.class,
        limiter.admit("n1", ANNA, SCHOOL, gate.proof(), false));
    assertInstanceOf(
        RateLimitDecision.ChallengeRequired.class,
        limiter.admit("n2", ANNA, CLIMATE, "x" + gate.proof(), false));
    assertInstanceOf(
        RateLimitDecision.ChallengeRequired.class,
        limiter.admit("n2", ANNA, CLIMATE, NewsletterSamples.forged(gate.proof()), false));
    clock.pass(Duration.ofMinutes(49));
    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("n2", ANNA, CLIMATE, gate.proof(), false));
    clock.pass(Duration.ofMinutes(11));
    assertInstanceOf(
        RateLimitDecision.ChallengeRequired.class,
        limiter.admit("n3", ANNA, CLIMATE, gate.proof(), false));
  }

  @Test
  void stopsRequiringProofsWhenTheNumberFalls() {
    crowd(20, "a");
    clock.pass(Duration.ofMinutes(51));
    assertInstanceOf(
        RateLimitDecision.ChallengeRequired.class,
        limiter.admit("b", ANNA, CLIMATE, "", false),
        "just before");
    clock.pass(Duration.ofMinutes(35));
    assertInstanceOf(RateLimitDecision.Allowed.class, limiter.admit("c", ANNA, CLIMATE, "", false));
  }

  @Test
  void limitsTheTotal() {
    crowd(30, "a");

    assertInstanceOf(
        RateLimitDecision.RateLimited.class, limiter.admit("new", ANNA, CLIMATE, "", false));
    clock.pass(Duration.ofHours(3));
    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("new", ANNA, CLIMATE, "", false));
  }

  @Test
  void staysOpenForOthersWhenOneNetworkFloods() {
    for (var i = 0; i < 1_000; i++) {
      limiter.admit("192.0.2", BO, CLIMATE, "", false);
    }

    assertInstanceOf(
        RateLimitDecision.Allowed.class, limiter.admit("198.51.100", ANNA, CLIMATE, "", false));
  }

  @Test
  void countsLinkRequestsSeparately() {
    crowd(30, "a");

    for (var i = 0; i < 5; i++) {
      assertInstanceOf(RateLimitDecision.Allowed.class, limiter.admitLinkRequest("b"));
    }
    assertInstanceOf(RateLimitDecision.RateLimited.class, limiter.admitLinkRequest("b"));
    assertInstanceOf(RateLimitDecision.Allowed.class, limiter.admitLinkRequest("c"));
  }

  private void crowd(int number, String prefix) {
    for (var i = 0; i < number; i++) {
      limiter.admit(prefix + i, BO, CLIMATE, "", false);
    }
  }
}
