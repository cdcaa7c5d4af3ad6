package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentRecord.ConsentEvent;
import dk.blogstafet.newsletter.OutboxTask.TaskKind;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.signup.SignUp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invariants of the newsletter's values.
final class NewsletterValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "broer/", "https://ond.example/", "/a b", "/?a", "/\\ond.example", "/a\nb"})
  void aSignUpNamesAPageOfThisSite(String page) {
    var address = NewsletterSamples.address();
    var relay = NewsletterFixture.CLIMATE;

    assertThrows(
        IllegalArgumentException.class,
        () -> new SignUp(address, relay, MailFrequency.EACH, NewsletterSamples.WORDING, page));
  }

  @Test
  void thePageOfASignUpHasALimitedLength() {
    assertTrue(SignUp.isPage("/" + "a".repeat(199)));
    assertFalse(SignUp.isPage("/" + "a".repeat(200)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "anna@laeser.example", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURoA"})
  void anIdIsACode(String text) {
    assertThrows(IllegalArgumentException.class, () -> new SubscriberId(text));
    assertThrows(IllegalArgumentException.class, () -> new SpellingId(text));
  }

  @Test
  void aReaderWhoConfirmsAgainKeepsTheMarkAndAReturningOneBeginsNow() {
    var who = NewsletterSamples.who();
    var mark = MailingMark.startingAt(NewsletterSamples.NOW.plusSeconds(60));
    var again = NewsletterSamples.subscription(who, NewsletterFixture.CLIMATE);
    var seen = again.withMark(Optional.of(mark));
    var left = seen.ended("nonce", NewsletterSamples.NOW);

    assertEquals(mark.through(), seen.mailedThrough());
    assertEquals(2, seen.version());
    assertEquals(Optional.of(mark), again.after(Optional.of(seen)).mark());
    assertEquals(Optional.empty(), again.after(Optional.of(left)).mark());
  }

  @Test
  void rowsOfReleasedVersionsNameReasonsEventsAndTasks() {
    assertEquals(
        List.of("left", "erased", "bounced", "complained", "lifted"),
        Stream.of(SuppressionReason.values()).map(SuppressionReason::label).toList());
    assertEquals(
        List.of("given", "changed", "withdrawn", "bounced", "complained", "returned", "imported"),
        Stream.of(ConsentEvent.values()).map(ConsentEvent::label).toList());
    assertEquals(
        List.of("confirm", "welcome", "link", "erase"),
        Stream.of(TaskKind.values()).map(TaskKind::label).toList());
  }

  @Test
  void reasonsEventsAndTasksAreFoundByName() {
    for (var reason : SuppressionReason.values()) {
      assertEquals(Optional.of(reason), SuppressionReason.of(reason.label()));
    }
    for (var event : ConsentEvent.values()) {
      assertEquals(Optional.of(event), ConsentEvent.of(event.label()));
    }
    for (var kind : TaskKind.values()) {
      assertEquals(Optional.of(kind), TaskKind.of(kind.label()));
    }
  }
}
