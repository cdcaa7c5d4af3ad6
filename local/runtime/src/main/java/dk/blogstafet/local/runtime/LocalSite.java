package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.local.front.FrontServer;
import dk.blogstafet.local.front.RouteTable;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.LocalLog;
import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.local.stream.DynamoDbJsonClient;
import dk.blogstafet.local.stream.FunctionScheduler;
import dk.blogstafet.local.stream.NoticePoller;
import dk.blogstafet.local.stream.StreamPoller;
import dk.blogstafet.local.stream.TableCreator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A complete site in one process: the front starts first, so that early requests wait instead of
/// failing, then the servers in parallel, then the functions and pollers that connect them.
public final class LocalSite implements AutoCloseable {
  /// The function that renders the first pages.
  private static final String PAGES = "CatchUpPagesFunction";

  private final LocalSiteOptions options;
  private final DataFolder folder;
  private final LocalLog log;
  private final CloseableStack stack;
  private final CompletableFuture<FrontServer.FrontBackends> backends = new CompletableFuture<>();
  private final CompletableFuture<ServerAddresses> ready = new CompletableFuture<>();
  private final BucketPageSource shelf = new BucketPageSource();
  private final FrontServer front;

  private LocalSite(LocalSiteOptions localSiteOptions, DataFolder folder, LocalLog localLog) {
    this.options = localSiteOptions;
    this.folder = folder;
    this.log = localLog;
    this.stack = new CloseableStack(localLog);
    this.front = new FrontServer(localSiteOptions.port(), backends::join, localLog);
  }

  /// Starts everything.
  ///
  /// @param seeder fills a new site
  /// @param terminal for later errors
  /// @throws UserFacingException if a component doesn't start; those that did are stopped
  public static LocalSite start(
      LocalSiteOptions localSiteOptions, SiteSeeder seeder, PrintStream terminal)
      throws UserFacingException {
    var folder = DataFolder.acquire(localSiteOptions.data());
    var site = new LocalSite(localSiteOptions, folder, folder.log(terminal));
    try {
      site.boot(seeder);
      return site;
    } catch (IOException | RuntimeException failure) {
      site.close();
      throw AsyncStart.errorFor("site", failure);
    } catch (UserFacingException userFacingException) {
      site.close();
      throw userFacingException;
    }
  }

  /// Returns the address of the front page, without a slash at the end.
  public URI home() {
    return URI.create("http://localhost:" + front.port());
  }

  /// Returns the database's address.
  public URI dynamoDb() {
    return ready.join().dynamoDb();
  }

  /// Returns the bucket's address.
  public URI s3() {
    return ready.join().s3().endpoint();
  }

  /// Returns the mailbox's address.
  public URI mail() {
    return ready.join().mail();
  }

  /// Returns the stores of editors' keys, for an operator of this machine.
  public AwsEditing editing(Clock clock) {
    return AwsEditing.of(PublishingStores.environment(ready.join()), clock);
  }

  private void boot(SiteSeeder seeder) throws UserFacingException, IOException {
    if (options.fresh()) {
      folder.clear();
    }
    startFront();
    var servers =
        stack.add(BackendServers.start(folder, BackendServers.ServerPorts.after(options.port())));
    var pages = AsyncStart.of("pages", () -> openShelf(servers));
    var template = SamTemplate.read(options.template());
    var environment =
        new FunctionEnvironment(ready::join, front::port, folder, options.variables());
    var functions = functions(template, environment);
    backends.complete(new FrontServer.FrontBackends(new RouteTable(functions), shelf));
    var address = servers.address().withRenewal();
    folder.announce(address);
    stock(address, template, seeder);
    ready.complete(address);
    run(functions, pages, address);
  }

  private Void openShelf(BackendServers servers) throws UserFacingException {
    shelf.open(servers.s3().environment());
    return null;
  }

  private void startFront() throws UserFacingException {
    try {
      front.start();
    } catch (IOException | RuntimeException failure) {
      throw AsyncStart.errorFor("pages", failure);
    }
  }

  private List<LocalFunction> functions(SamTemplate template, FunctionEnvironment environment) {
    return template.functions().stream()
        .map(plan -> LocalFunction.of(plan, environment::get, log))
        .toList();
  }

  private void stock(ServerAddresses address, SamTemplate template, SiteSeeder seeder)
      throws IOException {
    try (var wire = new DynamoDbJsonClient(address.dynamoDb())) {
      new TableCreator(wire).createAll(template);
    }
    var stores = PublishingStores.at(address);
    seeder.fill(stores, home());
    SiteSetup.describeIfNew(stores.relays(), home());
    SiteSetup.move(stores.relays(), home());
    releaseLeases(stores);
  }

  private static void releaseLeases(PublishingStores stores) {
    var leases = new AbandonedLeases(stores.states());
    stores.relays().siteSnapshot().stream()
        .flatMap(siteSnapshot -> siteSnapshot.relays().stream())
        .forEach(relay -> leases.release(relay.id()));
  }

  private void run(List<LocalFunction> functions, AsyncStart<Void> pages, ServerAddresses address)
      throws UserFacingException, IOException {
    functions.forEach(LocalFunction::check); // an error in the template is reported now
    var scheduler = stack.add(FunctionScheduler.start(functions));
    pages.get();
    if (shelf.isComplete()) {
      listen(functions, address);
    } else {
      // Pages are served while they are rendered; they already contain the changes.
      Thread.ofPlatform()
          .name("first-pages")
          .daemon()
          .start(() -> awaitPages(scheduler, functions, address));
    }
  }

  private void awaitPages(
      FunctionScheduler scheduler, List<LocalFunction> functions, ServerAddresses address) {
    scheduler.awaitFirstCall(PAGES);
    shelf.complete();
    try {
      listen(functions, address);
    } catch (IOException failure) {
      log.error("machine", "the stream can't be followed: restart the site", failure);
    }
  }

  private void listen(List<LocalFunction> functions, ServerAddresses address) throws IOException {
    for (var function : functions) {
      for (var trigger : function.plan().triggers(FunctionTrigger.StreamTrigger.class).toList()) {
        var target = new StreamPoller.StreamTarget(function, trigger);
        var wire = new DynamoDbJsonClient(address.dynamoDb());
        stack.add(StreamPoller.start(wire, target, folder.checkpoints(), log));
      }
    }
    stack.add(NoticePoller.start(functions, folder.mail(), log));
  }

  /// Stops everything: the front first, so that no new requests arrive, the database last.
  @Override
  public void close() {
    var ended = new IllegalStateException("Blogstafet is stopping");
    backends.completeExceptionally(ended);
    ready.completeExceptionally(ended);
    shelf.close();
    front.close();
    stack.close();
    log.close();
    folder.close();
  }
}
