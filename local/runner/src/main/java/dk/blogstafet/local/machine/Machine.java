package dk.blogstafet.local.machine;

import dk.blogstafet.local.front.Front;
import dk.blogstafet.local.front.Routes;
import dk.blogstafet.local.lambda.Journal;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.lambda.Trigger;
import dk.blogstafet.local.stream.DynamoWire;
import dk.blogstafet.local.stream.NoticePoller;
import dk.blogstafet.local.stream.StreamPoller;
import dk.blogstafet.local.stream.Tables;
import dk.blogstafet.local.stream.Ticker;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Everything in one process: the front first, so that early readers wait instead of being turned
/// away, then the servers side by side, then what works between them.
public final class Machine implements AutoCloseable {
  /// What makes the first pages.
  private static final String PAGES = "CatchUpPagesFunction";

  private final Settings settings;
  private final DataFolder folder;
  private final Journal journal;
  private final Parts parts;
  private final CompletableFuture<Front.House> house = new CompletableFuture<>();
  private final CompletableFuture<Address> ready = new CompletableFuture<>();
  private final PageShelf shelf = new PageShelf();
  private final Front front;

  private Machine(Settings settings, DataFolder folder, Journal journal) {
    this.settings = settings;
    this.folder = folder;
    this.journal = journal;
    this.parts = new Parts(journal);
    this.front = new Front(settings.port(), house::join, journal);
  }

  /// Starts everything.
  ///
  /// @param stocking what a new site gets
  /// @param terminal what goes wrong later is said here
  /// @throws Trouble if something doesn't start; what did is stopped again
  public static Machine start(Settings settings, Stocking stocking, PrintStream terminal)
      throws Trouble {
    var folder = DataFolder.take(settings.data());
    var machine = new Machine(settings, folder, folder.journal(terminal));
    try {
      machine.boot(stocking);
      return machine;
    } catch (IOException | RuntimeException failure) {
      machine.close();
      throw Starting.trouble("Blogstafet", failure);
    } catch (Trouble trouble) {
      machine.close();
      throw trouble;
    }
  }

  /// The address of the front page, without a slash at its end.
  public URI home() {
    return URI.create("http://localhost:" + front.port());
  }

  /// Where the database is.
  public URI dynamoDb() {
    return ready.join().dynamoDb();
  }

  /// Where the bucket is.
  public URI s3() {
    return ready.join().s3().endpoint();
  }

  /// Where mails land, and can be looked at.
  public URI mail() {
    return ready.join().mail();
  }

  private void boot(Stocking stocking) throws Trouble, IOException {
    if (settings.fresh()) {
      folder.clear();
    }
    startFront();
    var servers = parts.add(Servers.start(folder, Servers.Ports.after(settings.port())));
    var pages = Starting.of("the pages", () -> openShelf(servers));
    var template = Template.read(settings.template());
    var environment =
        new FunctionEnvironment(ready::join, front::port, folder, settings.variables());
    var functions = functions(template, environment);
    house.complete(new Front.House(new Routes(functions), shelf));
    var address = servers.address().renewing();
    folder.announce(address);
    stock(address, template, stocking);
    ready.complete(address);
    run(functions, pages, address);
  }

  private Void openShelf(Servers servers) throws Trouble {
    shelf.open(servers.s3().environment());
    return null;
  }

  private void startFront() throws Trouble {
    try {
      front.start();
    } catch (IOException | RuntimeException failure) {
      throw Starting.trouble("the pages", failure);
    }
  }

  private List<LocalFunction> functions(Template template, FunctionEnvironment environment) {
    return template.functions().stream()
        .map(plan -> LocalFunction.of(plan, environment::get, journal))
        .toList();
  }

  private void stock(Address address, Template template, Stocking stocking) throws IOException {
    try (var wire = new DynamoWire(address.dynamoDb())) {
      new Tables(wire).makeAll(template);
    }
    var stores = Stores.at(address);
    stocking.fill(stores, home());
    SiteSetup.describeIfNew(stores.relays(), home());
    SiteSetup.move(stores.relays(), home());
    releaseLeases(stores);
  }

  private static void releaseLeases(Stores stores) {
    var leases = new DeadLeases(stores.states());
    stores.relays().siteSnapshot().stream()
        .flatMap(siteSnapshot -> siteSnapshot.relays().stream())
        .forEach(relay -> leases.release(relay.id()));
  }

  private void run(List<LocalFunction> functions, Starting<Void> pages, Address address)
      throws Trouble, IOException {
    // A mistake in the template is to be seen at the start, not at the first call.
    functions.forEach(LocalFunction::check);
    var ticker = parts.add(Ticker.start(functions));
    pages.get();
    if (shelf.isComplete()) {
      listen(functions, address);
    } else {
      // Pages are read while they are made; the changes are in them already.
      Thread.ofPlatform()
          .name("first-pages")
          .daemon()
          .start(() -> awaitPages(ticker, functions, address));
    }
  }

  private void awaitPages(Ticker ticker, List<LocalFunction> functions, Address address) {
    ticker.awaitFirstCall(PAGES);
    shelf.complete();
    try {
      listen(functions, address);
    } catch (IOException failure) {
      journal.fault("machine", "changes can't be followed: stop it and start again", failure);
    }
  }

  private void listen(List<LocalFunction> functions, Address address) throws IOException {
    for (var function : functions) {
      for (var changes : function.plan().triggers(Trigger.Changes.class).toList()) {
        var target = new StreamPoller.Target(function, changes);
        var wire = new DynamoWire(address.dynamoDb());
        parts.add(StreamPoller.start(wire, target, folder.checkpoints(), journal));
      }
    }
    parts.add(NoticePoller.start(functions, folder.mail(), journal));
  }

  /// Stops everything: the front first, so that nobody new comes in, the database last.
  @Override
  public void close() {
    var ended = new IllegalStateException("Blogstafet is stopping");
    house.completeExceptionally(ended);
    ready.completeExceptionally(ended);
    shelf.close();
    front.close();
    parts.close();
    journal.close();
    folder.close();
  }
}
