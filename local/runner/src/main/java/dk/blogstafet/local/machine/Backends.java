package dk.blogstafet.local.machine;

import dk.blogstafet.aws.FileKeyWrap;
import dk.blogstafet.local.backends.KmsServer;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.stream.DynamoWire;
import dk.blogstafet.local.stream.Tables;
import dk.blogstafet.newsletter.vault.KeyUse;
import dk.blogstafet.newsletter.vault.KeyWrap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What functions need that run elsewhere on this machine, as in the containers of `sam local`:
/// DynamoDB, S3, the mailbox and a small KMS, with tables, buckets and a site, and a file that
/// tells the functions of it all. No function runs here, and no page is served.
public final class Backends implements AutoCloseable {
  private final DataFolder folder;
  private final Servers servers;
  private final Starting<KmsServer> kms;
  private final Address address;
  private final PortForwarding forwarding = new PortForwarding();

  private Backends(DataFolder folder, Servers servers, Starting<KmsServer> kms) throws Trouble {
    this.folder = folder;
    this.servers = servers;
    this.kms = kms;
    this.address = servers.address();
  }

  /// How they are to run.
  ///
  /// @param port DynamoDB's; S3, the mails and KMS take the next three; 0 for any four that are
  ///   free
  /// @param data the folder that everything is kept in
  /// @param template the SAM template
  /// @param functions how the functions are reached, and reach us
  public record Wish(int port, Path data, Path template, FunctionsElsewhere functions) {}

  /// Starts them, and writes the file.
  ///
  /// @throws Trouble if something doesn't start; what did is stopped again
  public static Backends start(Wish wish) throws Trouble {
    var folder = DataFolder.take(wish.data());
    var port = wish.port();
    var names = Set.of(wish.functions().host());
    var servers = Servers.start(folder, Servers.Ports.from(port), names);
    var wrapping = wrapping(new FileKeyWrap(folder.newsletterKey()));
    var kmsPort = port == 0 ? 0 : port + Servers.COUNT;
    var kms = Starting.of("KMS", () -> KmsServer.at(kmsPort, wrapping, names));
    try {
      var backends = new Backends(folder, servers, kms);
      backends.forward(wish.functions());
      backends.fill(wish.template(), wish.functions().home());
      wish.functions().tell(backends.address, kms.get().endpoint());
      return backends;
    } catch (IOException | RuntimeException failure) {
      close(kms, servers, folder);
      throw Starting.trouble("Blogstafet", failure);
    } catch (Trouble trouble) {
      close(kms, servers, folder);
      throw trouble;
    }
  }

  /// Lets containers in that can't reach this machine's 127.0.0.1.
  private void forward(FunctionsElsewhere functions) throws Trouble {
    if (functions.isOpen()) {
      var ends = List.of(dynamoDb(), s3(), mail(), kms.get().endpoint());
      for (var end : ends) {
        try {
          forwarding.open(new InetSocketAddress(functions.listen(), end.getPort()), end.getPort());
        } catch (IOException refusal) {
          forwarding.close();
          throw new Trouble(
              "Port %d of %s can't be listened on: name an address of this machine, with free ports."
                  .formatted(end.getPort(), functions.listen().getHostAddress()),
              refusal);
        }
      }
    }
  }

  private void fill(Path template, URI home) throws IOException {
    folder.announce(address);
    try (var wire = new DynamoWire(address.dynamoDb())) {
      new Tables(wire).makeAll(Template.read(template));
    }
    var relays = Stores.at(address).relays();
    SiteSetup.describeIfNew(relays, home);
    SiteSetup.move(relays, home);
  }

  /// What lets a KMS wrap as we do without one.
  static KmsServer.Wrapping wrapping(KeyWrap wrap) {
    return new KmsServer.Wrapping() {
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
        .orElseThrow(() -> new IllegalArgumentException("No use of a key: " + label));
  }

  /// Where the database is.
  public URI dynamoDb() {
    return address.dynamoDb();
  }

  /// Where the buckets are.
  public URI s3() {
    return address.s3().endpoint();
  }

  /// Where mails land, and can be looked at.
  public URI mail() {
    return address.mail();
  }

  /// Stops everything, the database last.
  @Override
  public void close() {
    forwarding.close();
    close(kms, servers, folder);
  }

  private static void close(Starting<KmsServer> kms, Servers servers, DataFolder folder) {
    try {
      kms.thenStop(KmsServer::close);
    } finally {
      servers.close();
      folder.close();
    }
  }
}
