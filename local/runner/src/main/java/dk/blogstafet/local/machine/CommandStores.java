package dk.blogstafet.local.machine;

import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.local.stream.DynamoDbJsonClient;
import dk.blogstafet.local.stream.TableCreator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The stores that a command works on. Of a stack in AWS, or of a data folder: those of the process
/// that runs on it, or else servers of our own for as long as the command takes.
public final class CommandStores implements AutoCloseable {
  private final Map<String, String> environment;
  private final Optional<OwnServers> own;
  private final boolean stack;
  private final boolean renewed;

  /// @param stack whether all this is in AWS
  /// @param renewed whether others renew pages there
  private CommandStores(
      Map<String, String> environment, Optional<OwnServers> own, boolean stack, boolean renewed) {
    this.environment = Map.copyOf(environment);
    this.own = own;
    this.stack = stack;
    this.renewed = renewed;
  }

  private static CommandStores of(Path data, ServerAddresses address, Optional<OwnServers> own) {
    var environment = new HashMap<>(PublishingStores.environment(address));
    environment.put("NEWSLETTER_KEY_FILE", DataFolder.newsletterKey(data).toString());
    return new CommandStores(environment, own, false, own.isEmpty() && address.renews());
  }

  /// Opens the stores of a stack in AWS, whose functions see to the rest by themselves.
  ///
  /// @param environment of this process: it says who the operator is to AWS
  /// @throws Trouble if the stack can't be found
  public static CommandStores ofStack(String name, Map<String, String> environment)
      throws UserFacingException {
    return new CommandStores(
        StackFinder.environment(name, environment), Optional.empty(), true, true);
  }

  /// Opens the stores of a folder that has some: a folder named by mistake stays as it is.
  ///
  /// @param home the site's address, if it is not described yet
  /// @throws Trouble if there are none, or they can't be opened
  public static CommandStores openExisting(Path data, Path template, URI home)
      throws UserFacingException {
    if (!DataFolder.isOne(data)) {
      throw new UserFacingException(
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
  public static CommandStores open(Path data, Path template, URI home) throws UserFacingException {
    var folder = DataFolder.tryTake(data);
    return folder.isPresent()
        ? start(
            new OwnServers(
                folder.get(), BackendServers.start(folder.get(), BackendServers.ServerPorts.ANY)),
            template,
            home)
        : of(data, join(data), Optional.empty());
  }

  private static ServerAddresses join(Path data) throws UserFacingException {
    return DataFolder.address(data)
        .orElseThrow(() ->
            new UserFacingException(
                "The process that holds the data in "
                    + data
                    + " is just starting or stopping: try again in a moment."));
  }

  private static CommandStores start(OwnServers own, Path template, URI home)
      throws UserFacingException {
    try {
      var address = own.servers.address();
      own.folder.announce(address);
      try (var wire = new DynamoDbJsonClient(address.dynamoDb())) {
        new TableCreator(wire).makeAll(SamTemplate.read(template));
      }
      SiteSetup.describeIfNew(PublishingStores.at(address).relays(), home);
      return of(own.folder.path(), address, Optional.of(own));
    } catch (IOException | RuntimeException failure) {
      own.close();
      throw AsyncStart.trouble("The store", failure);
    } catch (UserFacingException userFacingException) {
      own.close();
      throw userFacingException;
    }
  }

  public PublishingStores stores() {
    return PublishingStores.of(environment);
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
    own.ifPresent(OwnServers::close);
  }

  /// A folder that we hold and the servers on it.
  private record OwnServers(DataFolder folder, BackendServers servers) {
    void close() {
      servers.close();
      folder.close();
    }
  }
}
