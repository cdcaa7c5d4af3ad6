package dk.blogstafet.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/// Mail that collects messages in a list. Its outcomes can be set.
public final class MemoryMail implements Mail {
  private final List<EmailMessage> arrived = new ArrayList<>();
  private final Queue<SendOutcome> answers = new ArrayDeque<>();

  @Override
  public synchronized SendOutcome send(EmailMessage message) {
    var answer = answers.isEmpty() ? new SendOutcome.Accepted(newId()) : answers.remove();
    if (answer instanceof SendOutcome.Accepted) {
      arrived.add(message);
    }
    return answer;
  }

  /// Sets the next outcome, after those set before. Only accepted messages are received.
  public synchronized void answerNext(SendOutcome answer) {
    answers.add(answer);
  }

  /// Returns the received messages, oldest first.
  public synchronized List<EmailMessage> arrived() {
    return List.copyOf(arrived);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
