package dk.blogstafet.newsletter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/// Mail that arrives in a list. Can be told what to answer.
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

  /// Gives this answer next, after those that it was told before. Only an accepted letter arrives.
  public synchronized void answerNext(SendOutcome answer) {
    answers.add(answer);
  }

  /// What has arrived, oldest first.
  public synchronized List<EmailMessage> arrived() {
    return List.copyOf(arrived);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
