package dk.blogstafet.local.machine;

import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.stream.DynamoWire;
import dk.blogstafet.local.stream.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The stores that a command works on. Of a stack in AWS, or of a data folder: those of the process
/// that runs on it, or else servers of our own for as long as the command takes.
public final class Workplace implements AutoCloseable {
  private final Map<String, String> environment;
  private final Optional<Own> own;
  private final boolean stack;
  private final boolean renewed;

  /// @param stack whether all this is in AWS
  /// @param renewed whether others renew pages there
  private Workplace(
      Map<String, String> environment, Optional<Own> own, boolean stack, boolean renewed) {
    this.environment = Map.copyOf(environment);
    this.own = own;
    this.stack = stack;
    this.renewed = renewed;
  }

  private static Workplace of(Path data, Address address, Optional<Own> own) {
    var environment = new HashMap<>(Stores.environment(address));
    environment.put("NEWSLETTER_KEY_FILE", DataFolder.newsletterKey(data).toString());
    return new Workplace(environment, own, false, own.isEmpty() && address.renews());
  }

  /// Opens the stores of a stack in AWS, whose functions see to the rest by themselves.
  ///
  /// @param environment of this process: it says who the operator is to AWS
  /// @throws Trouble if the stack can't be found
  public static Workplace ofStack(String name, Map<String, String> environment) throws Trouble {
    return new Workplace(Stacks.environment(name, environment), Optional.empty(), true, true);
  }

  /// Opens the stores of a folder that has some: a folder named by mistake stays as it is.
  ///
  /// @param home the site's address, if it is not described yet
  /// @throws Trouble if there are none, or they can't be opened
  public static Workplace openExisting(Path data, Path template, URI home) throws Trouble {
    if (!DataFolder.isOne(data)) {
      throw new Trouble(
          "There is no data in "
              + data
              + ". Name the right folder with --data, or start a site there with: blogstafet up"
              + " --data "
              + data);
    }
    return open(data, template, home);
  }

  /// Opens the stores, and makes what isn't there yet.
  ///
  /// @param home the site's address, if it is new
  /// @throws Trouble if they can't be opened
  public static Workplace open(Path data, Path template, URI home) throws Trouble {
    var folder = DataFolder.tryTake(data);
    return folder.isPresent()
        ? start(
            new Own(folder.get(), Servers.start(folder.get(), Servers.Ports.ANY)), template, home)
        : of(data, join(data), Optional.empty());
  }

  private static Address join(Path data) throws Trouble {
    return DataFolder.address(data)
        .orElseThrow(() ->
            new Trouble(
                "The process that holds the data in "
                    + data
                    + " is just starting or stopping: try again in a moment."));
  }

  private static Workplace start(Own own, Path template, URI home) throws Trouble {
    try {
      var address = own.servers.address();
      own.folder.announce(address);
      try (var wire = new DynamoWire(address.dynamoDb())) {
        new Tables(wire).makeAll(Template.read(template));
      }
      SiteSetup.describeIfNew(Stores.at(address).relays(), home);
      return of(own.folder.path(), address, Optional.of(own));
    } catch (IOException | RuntimeException failure) {
      own.close();
      throw Starting.trouble("The store", failure);
    } catch (Trouble trouble) {
      own.close();
      throw trouble;
    }
  }

  public Stores stores() {
    return Stores.of(environment);
  }

  /// What a function finds in its environment that reads posts, writes pages and keeps readers.
  public Map<String, String> environment() {
    return environment;
  }

  /// Whether the stores are those of a stack in AWS.
  public boolean isStack() {
    return stack;
  }

  /// Whether a machine runs on the folder, or it is a stack: pages are renewed without us.
  public boolean isRunning() {
    return renewed;
  }

  @Override
  public void close() {
    own.ifPresent(Own::close);
  }

  /// A folder that we hold and the servers on it.
  private record Own(DataFolder folder, Servers servers) {
    void close() {
      servers.close();
      folder.close();
    }
  }
}
