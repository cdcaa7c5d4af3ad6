package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryMailTest extends MailContract {
  private final MemoryMail mail = new MemoryMail();

  @Override
  protected Mail mail() {
    return mail;
  }

  @Override
  protected List<EmailMessage> arrivedAt(String address) {
    return mail.arrived().stream().filter(message -> message.to().equals(address)).toList();
  }

  private static final SendOutcome REFUSED =
      new SendOutcome.Rejected(new ServiceErrorDetails("MessageRejected", 400, "id"));

  @Test
  void returnsSetOutcomesAndThenAccepts() {
    mail.answerNext(REFUSED);
    mail.answerNext(new SendOutcome.OutcomeUnknown());

    var message = EmailSamples.plain("a@b.example");

    assertEquals(REFUSED, mail.send(message));
    assertEquals(new SendOutcome.OutcomeUnknown(), mail.send(message));
    assertInstanceOf(SendOutcome.Accepted.class, mail.send(message));
    assertEquals(List.of(message), mail.arrived());
  }
}
