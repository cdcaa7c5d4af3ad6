package dk.blogstafet.local.soak.kills;

import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.soak.inputs.TrustedEditor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Starts a process, sends traffic, kills it, and starts it again.
public final class CrashRun {
  private static final int MOST_POSTS = 20;
  private static final int LONGEST_PAUSE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path root;
  private final Path data;
  private final int port;
  private final TrustedEditor editor = new TrustedEditor();
  private final AcknowledgedWrites writes = new AcknowledgedWrites();
  private final AtomicInteger next = new AtomicInteger(1);
  private Optional<CrashAuthor> author = Optional.empty();

  private CrashRun(Path root, Path data) throws IOException {
    this.root = root;
    this.data = data;
    this.port = UpProcess.freePort();
  }

  /// Kills a number of times.
  ///
  /// @param data an empty folder
  public static CrashResult run(Path root, Path data, long seed, int kills, IntConsumer killed)
      throws IOException, InterruptedException {
    var trial = new CrashRun(root, data);
    trial.open();
    var random = new Random(seed);
    for (var kill = 1; kill <= kills; kill++) {
      trial.kill(1 + random.nextInt(MOST_POSTS), random.nextInt(LONGEST_PAUSE));
      killed.accept(kill);
    }
    return trial.lookOver();
  }

  private void open() throws IOException, InterruptedException {
    try (var up = UpProcess.start(root, data, port);
        var stores = workplace(up)) {
      editor.trust(stores.environment());
      stores.stores().relays().open(SoakClient.relay());
      author = Optional.of(CrashAuthor.invited(stores.environment(), writes));
      Thread.sleep(AcknowledgedWrites.CAVEAT.multipliedBy(10));
    }
  }

  /// Kills once.
  ///
  /// @param posts how many must be acknowledged first
  /// @param pause how long to wait then, in milliseconds
  private void kill(int posts, int pause) throws IOException, InterruptedException {
    try (var up = UpProcess.start(root, data, port);
        var client = new SoakClient(editor, up.home())) {
      var traffic = new CrashTraffic(client, writes, next, author());
      awaitPosts(writes.posts().size() + posts);
      Thread.sleep(pause);
      writes.killed(up.kill());
      traffic.end();
      up.errors().forEach(line -> writes.wrong("It complained: " + line));
    }
  }

  private CrashAuthor author() {
    return author.orElseThrow();
  }

  private void awaitPosts(int count) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (writes.posts().size() < count && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
  }

  private CrashResult lookOver() throws IOException, InterruptedException {
    try (var up = UpProcess.start(root, data, port);
        var client = new SoakClient(editor, up.home());
        var stores = workplace(up)) {
      return new CrashVerifier(client, stores, writes, author(), data).result();
    }
  }

  private CommandStores workplace(UpProcess up) throws IOException {
    try {
      return CommandStores.open(data, root.resolve("template.yaml"), up.home());
    } catch (UserFacingException userFacingException) {
      throw new IOException("The data can't be opened", userFacingException);
    }
  }

  /// The result.
  ///
  /// @param posts that were acknowledged
  /// @param saves of an author's text that were acknowledged
  /// @param readers whose sign-up was acknowledged
  /// @param again mails that were sent twice, because the outcome of the first was unknown
  /// @param inDoubt acknowledged so shortly before a kill that DynamoDB Local may have lost them
  public record CrashResult(
      int posts,
      int saves,
      int readers,
      int again,
      int pages,
      int inDoubt,
      List<String> failures) {}
}
