package dk.blogstafet.local.importing;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.aws.relay.DynamoDbRenderStates;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.PublishingStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderStates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The store of a data folder. If `up` runs on it, that process renders the pages and this one
/// waits; otherwise this one renders them.
public final class CommandRelayStore implements RelayStore {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final CommandStores commandStores;
  private final PublishingStores stores;
  private final Clock clock;

  private CommandRelayStore(CommandStores stores, Clock clock) {
    this.commandStores = stores;
    this.stores = stores.stores();
    this.clock = clock;
  }

  /// Opens the store of a folder, and creates the folder if it is missing.
  ///
  /// @throws UserFacingException if it can't be opened
  public static RelayStore open(Path data, Path template, Clock clock) throws UserFacingException {
    return new CommandRelayStore(
        CommandStores.open(data, template, DefaultSiteAddress.ADDRESS), clock);
  }

  /// Opens the store of a folder that has one.
  ///
  /// @throws UserFacingException if there is none, or it can't be opened
  public static RelayStore openExisting(Path data, Path template, Clock clock)
      throws UserFacingException {
    return new CommandRelayStore(
        CommandStores.openExisting(data, template, DefaultSiteAddress.ADDRESS), clock);
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
  public Optional<Pictures> pictures() {
    return Optional.of(AwsStores.pictures(commandStores.environment(), clock));
  }

  @Override
  public PageProgress show(RelayId relay) {
    return new PageProgress(
        address(relay), commandStores.isRunning() ? watch(relay) : render(relay));
  }

  private URI address(RelayId relay) {
    var home =
        relays()
            .siteSnapshot()
            .map(siteSnapshot -> siteSnapshot.site())
            .map(Site::home)
            .orElse(DefaultSiteAddress.ADDRESS);
    return home.resolve(PageUrls.relay(relay));
  }

  private PageState render(RelayId relay) {
    var behind =
        PageRenewal.of(AwsStores.withPages(commandStores.environment()), clock)
            .catchUp()
            .run(clock.instant().plus(PATIENCE));
    return behind.contains(relay) ? PageState.BEHIND : PageState.RENDERED;
  }

  private PageState watch(RelayId relay) {
    var clients = new AwsClients(commandStores.environment());
    try (var dynamoDb = clients.dynamoDb()) {
      var renderings = new DynamoDbRenderStates(dynamoDb, clients.names().postsTable());
      var end = clock.instant().plus(PATIENCE);
      while (!isUpToDate(relay, renderings)) {
        if (clock.instant().isAfter(end)) {
          return PageState.BEHIND;
        }
        RetryPause.real().pause(GLANCE);
      }
      return PageState.SERVED;
    }
  }

  private boolean isUpToDate(RelayId relay, RenderStates states) {
    var progress = states.progress(relay);
    var revision =
        relays().find(relay).map(RelaySnapshot::revision).map(it -> it.number()).orElse(0L);
    return progress.revision() >= revision && progress.cursor().isEmpty();
  }

  @Override
  public void close() {
    commandStores.close();
  }
}
