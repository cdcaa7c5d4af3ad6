package dk.blogstafet.local;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.ops.OperatorContext;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blogstafet rebuild`: renders every page again, whether `up` runs or not. Pages whose bytes stay
/// the same are not written.
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet rebuild",
      "  blogstafet rebuild klimatilpasning-paa-tvaers --stack NAME"
    },
    exitCodeList = {"0:", "1:", "2:"})
final class RebuildCommand extends CliCommand {
  private static final Duration STRETCH = Duration.ofSeconds(1);
  private static final String CLEAR = "\r\u001b[K";

  private final OperatorContext context;
  private final Clock clock;
  private final boolean isTerminal;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Parameters(paramLabel = "${bundle:label.relay}", arity = "0..*", descriptionKey = "relay")
  private List<String> slugs = List.of();

  RebuildCommand(OperatorContext operatorContext, Clock clock, boolean isTerminal) {
    super(operatorContext.messages());
    this.context = operatorContext;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Override
  protected int run() throws UserFacingException {
    try (var stores = context.open(folder)) {
      var siteSnapshot =
          stores
              .stores()
              .relays()
              .siteSnapshot()
              .orElseThrow(() -> UserFacingException.of("rebuild.no-site"));
      var relays = relays(siteSnapshot);
      var renewal = PageRenewal.of(AwsStores.withPages(stores.environment()), clock);
      for (var snapshot : relays) {
        rebuild(renewal.relayRenewal(), snapshot);
      }
      renewal.catchUp().run(clock.instant().plus(STRETCH));
      return ExitCodes.DONE;
    }
  }

  private List<RelaySnapshot> relays(SiteSnapshot siteSnapshot) {
    for (var slug : slugs) {
      if (!RelayId.isValid(slug) || siteSnapshot.relay(new RelayId(slug)).isEmpty()) {
        var known =
            siteSnapshot.relays().stream()
                .map(it -> it.id().slug())
                .collect(Collectors.joining(", "));
        throw invalid("relay.not-one-of", slug, known, siteSnapshot.relays().size());
      }
    }
    return siteSnapshot.relays().stream()
        .filter(snapshot -> slugs.isEmpty() || slugs.contains(snapshot.id().slug()))
        .toList();
  }

  /// Renders for a second at a time, to report progress.
  private void rebuild(RelayRenewal pages, RelaySnapshot snapshot) throws UserFacingException {
    var relay = snapshot.id();
    var renewal = pages.rebuild(relay, soon());
    while (!(renewal instanceof RenewalOutcome.UpToDate)) {
      switch (renewal) {
        case RenewalOutcome.Unfinished(var posts, var all) -> progress(relay, posts, all);
        case RenewalOutcome.Busy _ -> throw UserFacingException.of("rebuild.busy", relay);
        case RenewalOutcome.NotFound _ -> throw UserFacingException.of("rebuild.gone", relay);
        case RenewalOutcome.UpToDate _ -> {}
      }
      renewal = pages.renew(relay, new Revision(Long.MAX_VALUE), soon());
    }
    out()
        .println(
            (isTerminal ? CLEAR : "") + text("rebuild.done", relay, snapshot.counts().total()));
  }

  private Instant soon() {
    return clock.instant().plus(STRETCH);
  }

  private void progress(RelayId relay, int posts, int all) {
    if (isTerminal) {
      out().print(CLEAR + text("rebuild.progress", relay, posts, all));
      out().flush();
    }
  }
}
