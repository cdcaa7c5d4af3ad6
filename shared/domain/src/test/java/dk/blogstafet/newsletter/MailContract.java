package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.blogstafet.newsletter.SendOutcome.Accepted;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every adapter of [Mail] keeps. Each test writes to an address of its own.
public abstract class MailContract {
  private final String reader = UUID.randomUUID() + "@laeser.example";

  /// The adapter under test.
  protected abstract Mail mail();

  /// What has arrived at an address, oldest first.
  protected abstract List<EmailMessage> arrivedAt(String address);

  @Test
  void bringsEveryWordOfALetter() {
    var message = EmailSamples.to(reader);

    assertInstanceOf(Accepted.class, mail().send(message));

    assertEquals(List.of(message), arrivedAt(reader));
    assertEquals(
        List.copyOf(message.headers().keySet()),
        List.copyOf(arrivedAt(reader).getFirst().headers().keySet()));
  }

  @Test
  void bringsALetterThatHasOnlyWhatItMust() {
    var message = EmailSamples.plain(reader);

    assertInstanceOf(Accepted.class, mail().send(message));

    assertEquals(List.of(message), arrivedAt(reader));
  }

  @Test
  void bringsALetterEachTimeItIsHandedOverAndNamesThemApart() {
    var first = assertInstanceOf(Accepted.class, mail().send(EmailSamples.plain(reader)));
    var second = assertInstanceOf(Accepted.class, mail().send(EmailSamples.plain(reader)));

    assertNotEquals("", first.id());
    assertNotEquals(first.id(), second.id());
    assertEquals(2, arrivedAt(reader).size());
  }

  @Test
  void bringsALongNameOfTheSenderWhole() {
    var name =
        "Blogstafetten om klimatilpasning på tværs af æbler, øer og åer 🌳 ".repeat(3).strip();
    var plain = EmailSamples.plain(reader);
    var message =
        new EmailMessage(
            reader, name, plain.from(), "", "Emne", plain.text(), plain.html(), plain.headers());

    assertInstanceOf(Accepted.class, mail().send(message));

    assertEquals(name, arrivedAt(reader).getFirst().fromName());
  }
}
