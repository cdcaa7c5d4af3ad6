package dk.blogstafet.local.soak.load;

import dk.blogstafet.local.soak.inputs.TrustedEditor;
import dk.blogstafet.local.soak.kills.SoakClient;
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

  /// Of 40 that one network may send per hour: after two hundred sign-ups each is sent twice,
  /// because the form adds a challenge.
  private static final int OF_ONE_NETWORK = 15;

  /// The pause between two: ten minutes stay below the limit of 2,000 per hour.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TrustedEditor editor;
  private final URI home;
  private final Instant end;
  private final List<String> failures;
  private final ResponseTimes times = new ResponseTimes();
  private final AtomicInteger refused = new AtomicInteger();

  /// Creates the traffic.
  ///
  /// @param failures receives errors
  SubscriberTraffic(TrustedEditor trustedEditor, URI home, Instant end, List<String> failures) {
    this.editor = trustedEditor;
    this.home = home;
    this.end = end;
    this.failures = failures;
  }

  /// Signs up from a network for every few readers: a single one would be rate-limited, as it
  /// should be.
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

  /// Returns the count and the response times, in words.
  String describe() {
    return times.describe() + "; rejected by the rate limit (429): " + refused;
  }
}
