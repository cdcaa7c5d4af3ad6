package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

  @Test
  void answersWhatItIsToldAndThenAcceptsAgain() {
    mail.answerNext(new Sending.Refused("MessageRejected"));
    mail.answerNext(new Sending.Unknown());

    var letter = Letters.plain("a@b.example");

    assertEquals(new Sending.Refused("MessageRejected"), mail.send(letter));
    assertEquals(new Sending.Unknown(), mail.send(letter));
    assertInstanceOf(Sending.Accepted.class, mail.send(letter));
    assertEquals(List.of(letter), mail.arrived());
  }
}
