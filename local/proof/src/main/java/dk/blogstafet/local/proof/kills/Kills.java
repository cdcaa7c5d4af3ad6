package dk.blogstafet.local.proof.kills;

import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.local.proof.inputs.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Starts, lets people come, kills, and starts again.
public final class Kills {
  private static final int MOST_POSTS = 20;
  private static final int LONGEST_PAUSE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path root;
  private final Path data;
  private final int port;
  private final Desk desk = new Desk();
  private final Ledger ledger = new Ledger();
  private final AtomicInteger next = new AtomicInteger(1);

  private Kills(Path root, Path data) throws IOException {
    this.root = root;
    this.data = data;
    this.port = Up.freePort();
  }

  /// Kills so many times.
  ///
  /// @param data a folder that is empty
  public static Outcome run(Path root, Path data, long seed, int kills, IntConsumer killed)
      throws IOException, InterruptedException {
    var trial = new Kills(root, data);
    trial.open();
    var random = new Random(seed);
    for (var kill = 1; kill <= kills; kill++) {
      trial.kill(1 + random.nextInt(MOST_POSTS), random.nextInt(LONGEST_PAUSE));
      killed.accept(kill);
    }
    return trial.lookOver();
  }

  private void open() throws IOException, InterruptedException {
    try (var up = Up.start(root, data, port);
        var workplace = workplace(up)) {
      desk.trusted(workplace.environment());
      workplace.stores().relays().open(Client.relay());
      Thread.sleep(Ledger.CAVEAT.multipliedBy(10));
    }
  }

  /// Kills once.
  ///
  /// @param posts how many are to be acknowledged first
  /// @param pause how long to wait then, in milliseconds
  private void kill(int posts, int pause) throws IOException, InterruptedException {
    try (var up = Up.start(root, data, port);
        var client = new Client(desk, up.home())) {
      var traffic = new Traffic(client, ledger, next);
      awaitPosts(ledger.posts().size() + posts);
      Thread.sleep(pause);
      ledger.killed(up.kill());
      traffic.end();
      up.complaints().forEach(line -> ledger.wrong("It complained: " + line));
    }
  }

  private void awaitPosts(int count) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (ledger.posts().size() < count && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
  }

  private Outcome lookOver() throws IOException, InterruptedException {
    try (var up = Up.start(root, data, port);
        var client = new Client(desk, up.home());
        var workplace = workplace(up)) {
      return new Survey(client, workplace, ledger, data).outcome();
    }
  }

  private Workplace workplace(Up up) throws IOException {
    try {
      return Workplace.open(data, root.resolve("template.yaml"), up.home());
    } catch (Trouble trouble) {
      throw new IOException("The data can't be opened", trouble);
    }
  }

  /// What became of everything.
  ///
  /// @param posts that were acknowledged
  /// @param readers whose sign-up was acknowledged
  /// @param again mails that were sent once more, since nobody knew what had become of the first
  /// @param inDoubt acknowledged so shortly before a kill that DynamoDB Local may have lost them
  public record Outcome(
      int posts, int readers, int again, int pages, int inDoubt, List<String> failures) {}
}
