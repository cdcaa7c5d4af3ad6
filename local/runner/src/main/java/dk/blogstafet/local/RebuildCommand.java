package dk.blogstafet.local;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.operating.OperatorContext;
import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet rebuild`: renders every page anew, while the machine runs or while it doesn't. Pages
/// whose bytes stay the same are not written.
@Command(
    name = "rebuild",
    description = "Renders every page of all relays, or of those named, anew.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:Every page is as a clean build makes it.",
      "1:Something broke: run it again, it begins anew and loses nothing.",
      "2:The command was given wrongly, or a relay isn't there."
    })
final class RebuildCommand implements Callable<Integer> {
  private static final Duration STRETCH = Duration.ofSeconds(1);
  private static final String CLEAR = "\r\u001b[K";

  private final OperatorContext context;
  private final Clock clock;
  private final boolean isTerminal;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Parameters(
      paramLabel = "RELAY",
      arity = "0..*",
      description = "Slugs of relays; without any, all.")
  private List<String> slugs = List.of();

  RebuildCommand(OperatorContext operatorContext, Clock clock, boolean isTerminal) {
    this.context = operatorContext;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() throws UserFacingException {
    try (var stores = context.open(folder)) {
      var siteSnapshot =
          stores.stores().relays().siteSnapshot().orElseThrow(RebuildCommand::undescribed);
      var relays = relays(siteSnapshot);
      var renewal = PageRenewal.of(AwsStores.withPages(stores.environment()), clock);
      for (var snapshot : relays) {
        rebuild(renewal.relayRenewal(), snapshot);
      }
      renewal.catchUp().run(clock.instant().plus(STRETCH));
      return 0;
    }
  }

  private static UserFacingException undescribed() {
    return new UserFacingException(
        "The site isn't described yet, so it has no pages: blogstafet site FILE describes it.");
  }

  private List<RelaySnapshot> relays(SiteSnapshot siteSnapshot) {
    for (var slug : slugs) {
      if (!RelayId.isValid(slug) || siteSnapshot.relay(new RelayId(slug)).isEmpty()) {
        var known =
            siteSnapshot.relays().stream().map(RelaySnapshot::id).map(RelayId::slug).toList();
        throw new ParameterException(
            line(), "There is no relay " + slug + ". Name one of " + known + ", or none for all.");
      }
    }
    return siteSnapshot.relays().stream()
        .filter(snapshot -> slugs.isEmpty() || slugs.contains(snapshot.id().slug()))
        .toList();
  }

  /// Goes a stretch at a time, to say in between how far it has come.
  private void rebuild(RelayRenewal pages, RelaySnapshot snapshot) throws UserFacingException {
    var relay = snapshot.id();
    var renewal = pages.rebuild(relay, soon());
    while (!(renewal instanceof RenewalOutcome.UpToDate)) {
      switch (renewal) {
        case RenewalOutcome.Unfinished(var posts, var all) -> progress(relay, posts, all);
        case RenewalOutcome.Busy _ ->
            throw new UserFacingException("Others render " + relay + ": try again soon.");
        case RenewalOutcome.NotFound _ ->
            throw new UserFacingException("There is no relay " + relay + " any more.");
        case RenewalOutcome.UpToDate _ -> {}
      }
      renewal = pages.renew(relay, new Revision(Long.MAX_VALUE), soon());
    }
    say(relay + ": " + snapshot.counts().total() + " posts rendered");
  }

  private Instant soon() {
    return clock.instant().plus(STRETCH);
  }

  private void progress(RelayId relay, int posts, int all) {
    if (isTerminal) {
      out().print(CLEAR + relay + ": " + posts + " of " + all + " posts");
      out().flush();
    }
  }

  private void say(String sentence) {
    out().println((isTerminal ? CLEAR : "") + sentence);
  }

  private PrintWriter out() {
    return line().getOut();
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
