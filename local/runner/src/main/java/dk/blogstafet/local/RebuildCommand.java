package dk.blogstafet.local;

import dk.blogstafet.aws.AwsRenewal;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.page.renewal.RelayPages;
import dk.blogstafet.page.renewal.Renewal;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet rebuild`: renders every page anew.
@Command(
    name = "rebuild",
    description = "Renders every page anew. What is unchanged is not written.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  private static final Duration STRETCH = Duration.ofSeconds(1);

  private final Path template;
  private final PrintStream out;
  private final Clock clock = Clock.systemUTC();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  RebuildCommand(Path template, PrintStream out) {
    this.template = template;
    this.out = out;
  }

  @Override
  public Integer call() throws Trouble {
    try (var workplace = Workplace.open(data, template, UpCommand.HOME)) {
      var renewal = AwsRenewal.of(workplace.environment(), clock);
      var medium = workplace.stores().relays().medium().orElseThrow();
      var number = 0;
      for (var standing : medium.relays()) {
        number++;
        rebuild(renewal.relayPages(), standing.id(), number + " of " + medium.relays().size());
      }
      // The site's own pages: front page, publisher, sitemap and the like.
      var _ = renewal.catchUp().run(clock.instant().plus(Duration.ofMinutes(1)));
    }
    out.println("Every page is as a new build would make it.");
    return 0;
  }

  /// In stretches, to say how far it has come; the pages' own notes say where to go on.
  private void rebuild(RelayPages pages, RelayId relay, String which) throws Trouble {
    var start = clock.instant();
    var outcome = pages.rebuild(relay, clock.instant().plus(STRETCH));
    while (outcome instanceof Renewal.Unfinished) {
      tell(which, relay, start);
      var end = clock.instant().plus(STRETCH);
      outcome = pages.renew(relay, new Revision(Long.MAX_VALUE), end);
    }
    if (outcome instanceof Renewal.Busy) {
      throw new Trouble(
          "Someone else is renewing the pages of " + relay + ": try again in a moment.");
    }
    tell(which, relay, start);
  }

  private void tell(String which, RelayId relay, Instant start) {
    var seconds = Duration.between(start, clock.instant()).toSeconds();
    out.println("Relay " + which + ", " + relay + ": " + seconds + " s");
  }
}
