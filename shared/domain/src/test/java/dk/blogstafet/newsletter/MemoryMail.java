package dk.blogstafet.newsletter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/// Mail that arrives in a list. Can be told what to answer.
public final class MemoryMail implements Mail {
  private final List<Letter> arrived = new ArrayList<>();
  private final Queue<Sending> answers = new ArrayDeque<>();

  @Override
  public synchronized Sending send(Letter letter) {
    var answer = answers.isEmpty() ? new Sending.Accepted(newId()) : answers.remove();
    if (answer instanceof Sending.Accepted) {
      arrived.add(letter);
    }
    return answer;
  }

  /// Gives this answer next, after those that it was told before. Only an accepted letter arrives.
  public synchronized void answerNext(Sending answer) {
    answers.add(answer);
  }

  /// What has arrived, oldest first.
  public synchronized List<Letter> arrived() {
    return List.copyOf(arrived);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
