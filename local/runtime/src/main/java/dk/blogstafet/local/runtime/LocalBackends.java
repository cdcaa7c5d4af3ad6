package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.vault.FileKeyWrap;
import dk.blogstafet.local.backends.LocalKmsServer;
import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.local.stream.DynamoDbJsonClient;
import dk.blogstafet.local.stream.TableCreator;
import dk.blogstafet.vault.KeyUse;
import dk.blogstafet.vault.KeyWrap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Services for functions that run elsewhere on this machine, such as in the containers of `sam
/// local`: DynamoDB, S3, the mailbox and a small KMS, with tables, buckets and a site, and a file
/// with the variables for the functions. No function runs here, and no page is served.
public final class LocalBackends implements AutoCloseable {
  private final DataFolder folder;
  private final BackendServers servers;
  private final AsyncStart<LocalKmsServer> kms;
  private final ServerAddresses address;
  private final PortForwarding forwarding = new PortForwarding();

  private LocalBackends(DataFolder folder, BackendServers servers, AsyncStart<LocalKmsServer> kms)
      throws UserFacingException {
    this.folder = folder;
    this.servers = servers;
    this.kms = kms;
    this.address = servers.address();
  }

  /// The options.
  ///
  /// @param port DynamoDB's; S3, the mails and KMS use the next three; 0 for any four free ones
  /// @param data the data folder
  /// @param template the SAM template
  /// @param functions how the functions are reached, and how they reach this machine
  public record BackendOptions(int port, Path data, Path template, SamLocalFunctions functions) {}

  /// Starts the services, and writes the file of variables.
  ///
  /// @throws UserFacingException if a service doesn't start; those that did are stopped
  public static LocalBackends start(BackendOptions options) throws UserFacingException {
    var folder = DataFolder.acquire(options.data());
    var port = options.port();
    var names = Set.of(options.functions().host());
    var servers = BackendServers.start(folder, BackendServers.ServerPorts.from(port), names);
    var wrapping = wrapping(new FileKeyWrap(folder.newsletterKey()));
    var kmsPort = port == 0 ? 0 : port + BackendServers.COUNT;
    var kms = AsyncStart.of("kms", () -> LocalKmsServer.at(kmsPort, wrapping, names));
    try {
      var backends = new LocalBackends(folder, servers, kms);
      backends.forward(options.functions());
      backends.fill(options.template(), options.functions().home());
      options.functions().writeVariables(backends.address, kms.get().endpoint());
      return backends;
    } catch (IOException | RuntimeException failure) {
      close(kms, servers, folder);
      throw AsyncStart.errorFor("site", failure);
    } catch (UserFacingException userFacingException) {
      close(kms, servers, folder);
      throw userFacingException;
    }
  }

  /// Forwards ports for containers that can't reach this machine's 127.0.0.1.
  private void forward(SamLocalFunctions functions) throws UserFacingException {
    if (functions.isOpen()) {
      var ends = List.of(dynamoDb(), s3(), mail(), kms.get().endpoint());
      for (var end : ends) {
        try {
          forwarding.open(new InetSocketAddress(functions.listen(), end.getPort()), end.getPort());
        } catch (IOException refusal) {
          forwarding.close();
          throw UserFacingException.of(
                  "server.listen",
                  Integer.toString(end.getPort()),
                  functions.listen().getHostAddress())
              .causedBy(refusal);
        }
      }
    }
  }

  private void fill(Path template, URI home) throws IOException {
    folder.announce(address);
    try (var wire = new DynamoDbJsonClient(address.dynamoDb())) {
      new TableCreator(wire).createAll(SamTemplate.read(template));
    }
    var relays = PublishingStores.at(address).relays();
    SiteSetup.describeIfNew(relays, home);
    SiteSetup.move(relays, home);
  }

  /// Returns the key wrapping of the local KMS, which is the same as without KMS.
  static LocalKmsServer.KeyWrapping wrapping(KeyWrap wrap) {
    return new LocalKmsServer.KeyWrapping() {
      @Override
      public byte[] wrap(String use, byte[] key) {
        return wrap.wrap(use(use), key);
      }

      @Override
      public byte[] unwrap(String use, byte[] wrapped) {
        return wrap.unwrap(use(use), wrapped);
      }
    };
  }

  private static KeyUse use(String label) {
    return Arrays.stream(KeyUse.values())
        .filter(use -> use.label().equals(label))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("Unknown use of a key: " + label));
  }

  /// Returns the database's address.
  public URI dynamoDb() {
    return address.dynamoDb();
  }

  /// Returns the buckets' address.
  public URI s3() {
    return address.s3().endpoint();
  }

  /// Returns the mailbox's address.
  public URI mail() {
    return address.mail();
  }

  /// Stops everything, the database last.
  @Override
  public void close() {
    forwarding.close();
    close(kms, servers, folder);
  }

  private static void close(
      AsyncStart<LocalKmsServer> kms, BackendServers servers, DataFolder folder) {
    try {
      kms.thenStop(LocalKmsServer::close);
    } finally {
      servers.close();
      folder.close();
    }
  }
}
