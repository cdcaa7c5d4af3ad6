package dk.blogstafet.local.soak.backup;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.aws.ResourceNames;
import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.ImportProgress;
import dk.blogstafet.local.archive.ManuscriptFolder;
import dk.blogstafet.local.archive.RelayAdditions;
import dk.blogstafet.local.archive.RelayExport;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.soak.kills.CleanBuildComparison;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Restores the demo's site, with a withdrawn post, in two ways: from an export, and from the rows
/// of its table.
public final class BackupRun {
  private static final URI HOME = URI.create("http://localhost:8080");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Clock CLOCK = Clock.systemUTC();

  private final Path template;
  private final Path demo;
  private final Path folder;
  private final List<String> wrong = new ArrayList<>();
  private int rows;

  private BackupRun(Path root, Path folder) {
    this.template = root.resolve("template.yaml");
    this.demo = root.resolve("local/cli/src/main/resources/dk/blogstafet/local/demo");
    this.folder = folder;
  }

  /// Creates a site, backs it up, and restores it.
  public static BackupResult run(Path root, Path folder) throws IOException {
    return new BackupRun(root, folder).run();
  }

  private BackupResult run() throws IOException {
    try (var site = open("site")) {
      fill(site);
      var pages = rendered(site);
      try (var imported = open("imported")) {
        exportAndImport(site, imported);
        compareWithdrawn("After export and import: ", site, imported);
        compare("After export and import: ", pages, rendered(imported));
      }
      try (var copied = open("copied")) {
        copyRows(site, copied);
        compareWithdrawn("After copying the rows: ", site, copied);
        compare("After copying the rows: ", pages, rendered(copied));
      }
      return new BackupResult(medium(site).relays().size(), pages.size(), rows, List.copyOf(wrong));
    }
  }

  private CommandStores open(String name) throws IOException {
    try {
      return CommandStores.open(folder.resolve(name), template, HOME);
    } catch (UserFacingException userFacingException) {
      throw new IOException("The stores can't be opened", userFacingException);
    }
  }

  private void fill(CommandStores site) throws IOException {
    for (var relay : FolderImport.folders(demo)) {
      take(site, relay);
    }
    var stores = site.stores();
    var relay = medium(site).relays().getFirst();
    var post = stores.posts().newest(relay.listId(), Optional.empty(), 5).getLast();
    new PostWithdrawer(stores.relays(), stores.posts(), CLOCK)
        .withdraw(relay.id(), post.id(), post.version(), "Tallene var forkerte.");
  }

  private void exportAndImport(CommandStores site, CommandStores other) throws IOException {
    var stores = site.stores();
    var export = Files.createDirectories(folder.resolve("export"));
    for (var relay : medium(site).relays()) {
      new RelayExport(stores.relays(), stores.posts()).run(relay.id(), export);
    }
    for (var sheets : FolderImport.folders(export)) {
      take(other, sheets);
    }
  }

  private void take(CommandStores place, Path sheets) throws IOException {
    var stores = place.stores();
    var outcome =
        new FolderImport(stores.relays(), stores.posts(), CLOCK, ImportProgress.NONE)
            .run(ManuscriptFolder.read(sheets), Optional.empty(), RelayAdditions.NONE, false);
    if (!(outcome instanceof FolderImportOutcome.Done)) {
      wrong.add(sheets.getFileName() + " can't be imported: " + outcome);
    }
  }

  /// Copies row by row, like restoring a backup.
  private void copyRows(CommandStores site, CommandStores other) {
    var table = new ResourceNames(site.environment()).postsTable();
    try (var from = new AwsClients(site.environment()).dynamoDb();
        var to = new AwsClients(other.environment()).dynamoDb()) {
      from.scanPaginator(it -> it.tableName(table)).items().forEach(row -> put(to, table, row));
    }
  }

  private void put(DynamoDbClient to, String table, Map<String, AttributeValue> row) {
    to.putItem(it -> it.tableName(table).item(row));
    rows++;
  }

  /// Renders everything, ignoring the render state.
  private Map<String, String> rendered(CommandStores place) {
    var renewal = PageRenewal.of(AwsStores.withPages(place.environment()), CLOCK);
    var end = CLOCK.instant().plus(LONG);
    medium(place).relays().stream()
        .map(RelaySnapshot::id)
        .forEach(relay -> renewal.relayRenewal().rebuild(relay, end));
    renewal.catchUp().run(end);
    return CleanBuildComparison.pages(place);
  }

  private void compare(String when, Map<String, String> expected, Map<String, String> found) {
    CleanBuildComparison.differences(expected, found)
        .forEach(difference -> wrong.add(when + difference));
  }

  /// A withdrawn post has no page: its data is read from the table.
  private void compareWithdrawn(String when, CommandStores site, CommandStores other) {
    for (var relay : medium(site).relays()) {
      var expected = withdrawn(site, relay.id());
      var found = withdrawn(other, relay.id());
      if (!expected.equals(found)) {
        wrong.add(when + relay.id() + " has withdrawn " + found + ", not " + expected);
      }
    }
  }

  private static List<PostId> withdrawn(CommandStores place, RelayId relay) {
    return place.stores().posts().withdrawn(relay).stream().map(PostSummary::id).toList();
  }

  private static SiteSnapshot medium(CommandStores place) {
    return place.stores().relays().siteSnapshot().orElseThrow();
  }

  /// The result.
  ///
  /// @param pages how many were compared, each time
  public record BackupResult(int relays, int pages, int rows, List<String> failures) {}
}
