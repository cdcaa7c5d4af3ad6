package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.ServiceAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryMailTest extends MailContract {
  private final MemoryMail mail = new MemoryMail();

  @Override
  protected Mail mail() {
    return mail;
  }

  @Override
  protected List<Letter> arrivedAt(String address) {
    return mail.arrived().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  private static final Sending REFUSED =
      new Sending.Refused(new ServiceAnswer("MessageRejected", 400, "id"));

  @Test
  void answersWhatItIsToldAndThenAcceptsAgain() {
    mail.answerNext(REFUSED);
    mail.answerNext(new Sending.Unknown());

    var letter = Letters.plain("a@b.example");

    assertEquals(REFUSED, mail.send(letter));
    assertEquals(new Sending.Unknown(), mail.send(letter));
    assertInstanceOf(Sending.Accepted.class, mail.send(letter));
    assertEquals(List.of(letter), mail.arrived());
  }
}
