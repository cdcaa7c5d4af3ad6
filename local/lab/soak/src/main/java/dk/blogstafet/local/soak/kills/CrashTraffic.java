package dk.blogstafet.local.soak.kills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// An editor who publishes, readers who sign up, one who follows every link of the relay's page,
/// and an author who writes, until the process is killed.
final class CrashTraffic {
  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int SEEN = 303;
  private static final int BROKEN = 500;
  private static final Pattern POST = Pattern.compile("href=\"(/proeven/indlaeg/[^\"]*)\"");

  private final SoakClient client;
  private final AcknowledgedWrites writes;
  private final AtomicInteger next;
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  /// Starts the traffic.
  ///
  /// @param next the number of the next post: one that got no response is sent again
  CrashTraffic(
      SoakClient client,
      AcknowledgedWrites acknowledgedWrites,
      AtomicInteger next,
      CrashAuthor author) {
    this.client = client;
    this.writes = acknowledgedWrites;
    this.next = next;
    begin(this::publish);
    begin(this::signUp);
    begin(this::follow);
    begin(() -> author.save(client));
  }

  /// Waits until all clients have noticed that the process was killed.
  void end() throws InterruptedException {
    over.set(true);
    for (var thread : threads) {
      thread.join();
    }
  }

  private void begin(TrafficAction action) {
    threads.add(Thread.ofPlatform().start(() -> go(action)));
  }

  private void go(TrafficAction action) {
    while (!over.get()) {
      try {
        action.take();
      } catch (IOException gone) {
        return;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException broken) {
        writes.wrong("A response can't be read: " + broken);
        return;
      }
    }
  }

  private void publish() throws IOException, InterruptedException {
    var number = next.get();
    var status = client.publish(number).statusCode();
    if (status == CREATED || status == OK) {
      writes.published(number);
      next.incrementAndGet();
    } else {
      writes.wrong("Publishing post " + number + " was answered " + status);
    }
    Thread.sleep(20);
  }

  private void signUp() throws IOException, InterruptedException {
    var reader = "laeser-" + System.nanoTime() + "@laeser.example";
    var status = client.signUp(reader).statusCode();
    if (status == SEEN) {
      writes.signedUp(reader);
    } else if (status >= BROKEN) {
      writes.wrong("A sign-up was answered " + status);
    }
    Thread.sleep(150);
  }

  private void follow() throws IOException, InterruptedException {
    var links = POST.matcher(client.get("/" + SoakClient.RELAY + "/").body());
    while (links.find() && !over.get()) {
      var status = client.get(links.group(1)).statusCode();
      if (status != OK) {
        writes.wrong("The relay's page links to " + links.group(1) + ", which is " + status);
      }
    }
    Thread.sleep(50);
  }

  /// An action that a client repeats.
  private interface TrafficAction {
    void take() throws IOException, InterruptedException;
  }
}
