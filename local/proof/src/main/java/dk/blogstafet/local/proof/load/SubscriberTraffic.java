package dk.blogstafet.local.proof.load;

import dk.blogstafet.local.proof.inputs.TrustedEditor;
import dk.blogstafet.local.proof.kills.SoakClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Readers who sign up, one after the other, from many networks.
final class SubscriberTraffic {
  private static final int REFUSED = 429;
  private static final int SEEN = 303;
  private static final int NETWORKS = 200;

  /// Of 40 that one network may send in an hour: from the two hundredth sign-up on, each is sent
  /// twice, for one more button is asked for.
  private static final int OF_ONE_NETWORK = 15;

  /// Between two: in ten minutes fewer come than may in an hour, which is 2,000.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TrustedEditor editor;
  private final URI home;
  private final Instant end;
  private final List<String> failures;
  private final ResponseTimes times = new ResponseTimes();
  private final AtomicInteger refused = new AtomicInteger();

  /// Begins.
  ///
  /// @param failures takes what goes wrong
  SubscriberTraffic(TrustedEditor trustedEditor, URI home, Instant end, List<String> failures) {
    this.editor = trustedEditor;
    this.home = home;
    this.end = end;
    this.failures = failures;
  }

  /// From a network for every few: a single one would soon be sent away, as it should be.
  void come(int turn) throws IOException, InterruptedException {
    try (var reader = reader(turn)) {
      for (var one = 0; one < OF_ONE_NETWORK && Instant.now().isBefore(end); one++) {
        signUp(reader, "laeser-" + turn + "-" + one + "@laeser.example");
      }
    }
  }

  private SoakClient reader(int turn) throws IOException {
    return SoakClient.hasNetworks()
        ? SoakClient.in(1 + turn % NETWORKS, editor, home)
        : new SoakClient(editor, home);
  }

  private void signUp(SoakClient reader, String email) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var status = reader.signUp(email).statusCode();
    times.add(Duration.ofNanos(System.nanoTime() - start));
    if (status == REFUSED && !SoakClient.hasNetworks()) {
      refused.incrementAndGet();
    } else if (status != SEEN) {
      failures.add("A sign-up was answered " + status);
    }
    Thread.sleep(PAUSE.toMillis());
  }

  /// How many came, and how long that took them, in words.
  String told() {
    return times.told() + "; refused as too many (429): " + refused;
  }
}
