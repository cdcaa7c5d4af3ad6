package dk.blogstafet.local.runtime;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Signs readers up for a relay's newsletter, through forms and mails.
///
/// @param relay its slug
record SignUpSteps(ScriptlessReader reader, String relay) {
  private static final String CONFIRM = "/nyhedsbrev/bekraeft";
  private static final String LEAVE = "/nyhedsbrev/afmeld";
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  /// Signs up. Retries, because a site that has just started may have no keys and no pages yet.
  void signUp(String address, String frequency) throws Exception {
    await(() -> isAccepted(Map.of("email", address, "frequency", frequency)));
  }

  private boolean isAccepted(Map<String, String> typed) throws IOException, InterruptedException {
    var action = "/api/relays/" + relay + "/sign-ups";
    var page = reader.get("/" + relay + "/").body();
    return page.contains(action)
        && reader.submit(page, action, typed).uri().getPath().equals("/om/tilmeldt/");
  }

  /// Signs up and confirms, with the address's first two mails.
  ///
  /// @return the unsubscribe link
  String subscribe(String address, String frequency) throws Exception {
    signUp(address, frequency);
    var confirm = reader.link(reader.mails(address, 1).getLast(), CONFIRM);
    reader.submit(reader.get(confirm).body(), CONFIRM, Map.of("frequency", frequency));
    return reader.link(reader.mails(address, 2).getLast(), LEAVE);
  }

  /// Waits until something is so.
  static void await(Callable<Boolean> condition) throws Exception {
    for (var end = Instant.now().plus(PATIENCE); !condition.call(); ) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("It did not happen within " + PATIENCE);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }
}
