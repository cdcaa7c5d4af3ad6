package dk.blogstafet.local.importing;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsRenewal;
import dk.blogstafet.aws.DynamoDbRenderStates;
import dk.blogstafet.local.machine.Stores;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.UsualHome;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RenderStates;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// The store of a data folder. Where a machine runs on it, that machine renders the pages and we
/// watch; where none does, we render them once.
public final class WorkplaceStore implements Store {
  /// The address of a site that nobody has started yet.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Workplace workplace;
  private final Stores stores;
  private final Clock clock;

  private WorkplaceStore(Workplace workplace, Clock clock) {
    this.workplace = workplace;
    this.stores = workplace.stores();
    this.clock = clock;
  }

  /// Opens the store of a folder, which is made if it isn't there.
  ///
  /// @throws Trouble if it can't be opened
  public static Store open(Path data, Path template, Clock clock) throws Trouble {
    return new WorkplaceStore(Workplace.open(data, template, UsualHome.ADDRESS), clock);
  }

  /// Opens the store of a folder that has one.
  ///
  /// @throws Trouble if there is none, or it can't be opened
  public static Store openExisting(Path data, Path template, Clock clock) throws Trouble {
    return new WorkplaceStore(Workplace.openExisting(data, template, UsualHome.ADDRESS), clock);
  }

  @Override
  public Relays relays() {
    return stores.relays();
  }

  @Override
  public Posts posts() {
    return stores.posts();
  }

  @Override
  public Shown show(RelayId relay) {
    return new Shown(address(relay), workplace.isRunning() ? watch(relay) : render(relay));
  }

  private URI address(RelayId relay) {
    var home =
        relays()
            .siteSnapshot()
            .map(siteSnapshot -> siteSnapshot.site())
            .map(Site::home)
            .orElse(UsualHome.ADDRESS);
    return home.resolve(PageUrls.relay(relay));
  }

  private State render(RelayId relay) {
    var behind =
        AwsRenewal.of(workplace.environment(), clock).catchUp().run(clock.instant().plus(PATIENCE));
    return behind.contains(relay) ? State.BEHIND : State.RENDERED;
  }

  private State watch(RelayId relay) {
    var clients = new AwsClients(workplace.environment());
    try (var dynamoDb = clients.dynamoDb()) {
      var renderings = new DynamoDbRenderStates(dynamoDb, clients.postsTable());
      var end = clock.instant().plus(PATIENCE);
      while (!isUpToDate(relay, renderings)) {
        if (clock.instant().isAfter(end)) {
          return State.BEHIND;
        }
        RetryPause.real().pause(GLANCE);
      }
      return State.SERVED;
    }
  }

  private boolean isUpToDate(RelayId relay, RenderStates states) {
    var progress = states.look(relay);
    var revision =
        relays().find(relay).map(RelaySnapshot::revision).map(it -> it.number()).orElse(0L);
    return progress.revision() >= revision && progress.cursor().isEmpty();
  }

  @Override
  public void close() {
    workplace.close();
  }
}
