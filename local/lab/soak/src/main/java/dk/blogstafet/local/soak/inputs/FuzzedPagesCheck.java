package dk.blogstafet.local.soak.inputs;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.page.renewal.PageRenewal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Renders all pages of accepted input, and checks them.
final class FuzzedPagesCheck {
  private static final int MOST = 1_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final CommandStores stores;

  FuzzedPagesCheck(CommandStores commandStores) {
    this.stores = commandStores;
  }

  /// Returns everything that is wrong with the pages.
  List<String> wrong() {
    var clock = Clock.systemUTC();
    var behind =
        PageRenewal.of(AwsStores.withPages(stores.environment()), clock)
            .catchUp()
            .run(clock.instant().plus(LONG));
    var wrong = new ArrayList<String>();
    behind.forEach(relay -> wrong.add("The pages of " + relay + " were not rendered in " + LONG));
    var clients = new AwsClients(stores.environment());
    try (var s3 = clients.s3()) {
      lookThrough(new S3Pages(s3, clients.names().pagesBucket()), wrong);
    }
    return wrong;
  }

  private static void lookThrough(S3Pages pages, List<String> wrong) {
    var after = Optional.<String>empty();
    while (true) {
      var keys = pages.keys("", after, MOST);
      for (var key : keys) {
        pages
            .read(key)
            .filter(page -> page.type().startsWith("text/html"))
            .flatMap(page ->
                ResponseCheck.wrongWithPage(new String(page.bytes(), StandardCharsets.UTF_8)))
            .ifPresent(it -> wrong.add("The page " + key + " " + it));
      }
      if (keys.size() < MOST) {
        return;
      }
      after = Optional.of(keys.getLast());
    }
  }
}
