package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.blogstafet.mail.SendOutcome.Accepted;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The contract of [Mail]. Each test writes to its own address.
public abstract class MailContract {
  private final String reader = UUID.randomUUID() + "@laeser.example";

  /// Returns the adapter under test.
  protected abstract Mail mail();

  /// Returns the emails received at an address, oldest first.
  protected abstract List<EmailMessage> arrivedAt(String address);

  @Test
  void deliversAllComponents() {
    var message = EmailSamples.to(reader);

    assertInstanceOf(Accepted.class, mail().send(message));

    assertEquals(List.of(message), arrivedAt(reader));
    assertEquals(
        List.copyOf(message.headers().keySet()),
        List.copyOf(arrivedAt(reader).getFirst().headers().keySet()));
  }

  @Test
  void deliversAMinimalMessage() {
    var message = EmailSamples.plain(reader);

    assertInstanceOf(Accepted.class, mail().send(message));

    assertEquals(List.of(message), arrivedAt(reader));
  }

  @Test
  void deliversRepetitionsWithDifferentIds() {
    var first = assertInstanceOf(Accepted.class, mail().send(EmailSamples.plain(reader)));
    var second = assertInstanceOf(Accepted.class, mail().send(EmailSamples.plain(reader)));

    assertNotEquals("", first.id());
    assertNotEquals(first.id(), second.id());
    assertEquals(2, arrivedAt(reader).size());
  }

  @Test
  void deliversALongSenderName() {
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
