package dk.blogstafet.local.runtime;

import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.local.stream.DynamoDbJsonClient;
import dk.blogstafet.local.stream.TableCreator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The stores that a command works on: those of a stack in AWS, or of a data folder. For a folder,
/// the servers of the process that runs on it are used, or else servers are started for the
/// duration of the command.
public final class CommandStores implements AutoCloseable {
  private final Map<String, String> environment;
  private final Optional<OwnServers> own;
  private final boolean stack;
  private final boolean renewed;

  /// @param stack whether the stores are in AWS
  /// @param renewed whether other processes renew pages there
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

  /// Opens the stores of a stack in AWS, whose functions renew pages.
  ///
  /// @param environment of this process: it has the operator's AWS credentials
  /// @throws UserFacingException if the stack can't be found
  public static CommandStores ofStack(String name, Map<String, String> environment)
      throws UserFacingException {
    return new CommandStores(
        StackFinder.environment(name, environment), Optional.empty(), true, true);
  }

  /// Opens the stores of an existing data folder: a folder that is named by mistake is not changed.
  ///
  /// @param home the site's address, if it has none yet
  /// @throws UserFacingException if there are none, or they can't be opened
  public static CommandStores openExisting(Path data, Path template, URI home)
      throws UserFacingException {
    if (!DataFolder.hasData(data)) {
      throw UserFacingException.of("data.missing", data);
    }
    return open(data, template, home);
  }

  /// Opens the stores, and creates those that do not exist.
  ///
  /// @param home the site's address, if it is new
  /// @throws UserFacingException if they can't be opened
  public static CommandStores open(Path data, Path template, URI home) throws UserFacingException {
    var folder = DataFolder.tryAcquire(data);
    return folder.isPresent()
        ? start(
            new OwnServers(
                folder.get(), BackendServers.start(folder.get(), BackendServers.ServerPorts.ANY)),
            template,
            home)
        : of(data, join(data), Optional.empty());
  }

  private static ServerAddresses join(Path data) throws UserFacingException {
    return DataFolder.address(data).orElseThrow(() -> UserFacingException.of("data.busy", data));
  }

  private static CommandStores start(OwnServers own, Path template, URI home)
      throws UserFacingException {
    try {
      var address = own.servers.address();
      own.folder.announce(address);
      try (var wire = new DynamoDbJsonClient(address.dynamoDb())) {
        new TableCreator(wire).createAll(SamTemplate.read(template));
      }
      SiteSetup.describeIfNew(PublishingStores.at(address).relays(), home);
      return of(own.folder.path(), address, Optional.of(own));
    } catch (IOException | RuntimeException failure) {
      own.close();
      throw AsyncStart.errorFor("store", failure);
    } catch (UserFacingException userFacingException) {
      own.close();
      throw userFacingException;
    }
  }

  public PublishingStores stores() {
    return PublishingStores.of(environment);
  }

  /// Returns the environment of a function that reads posts, writes pages and stores subscribers.
  public Map<String, String> environment() {
    return environment;
  }

  /// Returns whether the stores are those of a stack in AWS.
  public boolean isStack() {
    return stack;
  }

  /// Returns whether a site runs on the folder, or it is a stack: pages are then renewed by other
  /// processes.
  public boolean isRunning() {
    return renewed;
  }

  @Override
  public void close() {
    own.ifPresent(OwnServers::close);
  }

  /// A data folder that this process has locked, and the servers on it.
  private record OwnServers(DataFolder folder, BackendServers servers) {
    void close() {
      servers.close();
      folder.close();
    }
  }
}
