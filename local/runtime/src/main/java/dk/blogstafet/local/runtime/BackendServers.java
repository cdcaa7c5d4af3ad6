package dk.blogstafet.local.runtime;

import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalCredentials;
import dk.blogstafet.local.backends.MailServer;
import dk.blogstafet.local.backends.S3Server;
import java.util.Set;

/// DynamoDB, S3 and the mailbox on a data folder, started in parallel.
final class BackendServers implements AutoCloseable {
  /// The number of ports that they use.
  static final int COUNT = 3;

  private final LocalCredentials keys = LocalCredentials.random();
  private final AsyncStart<DynamoDbServer> dynamoDb;
  private final AsyncStart<S3Server> s3;
  private final AsyncStart<MailServer> mail;

  private BackendServers(DataFolder folder, ServerPorts ports, Set<String> names) {
    var buckets =
        Set.of(PublishingStores.BUCKET, PublishingStores.SEARCH, PublishingStores.SUPPRESSIONS);
    dynamoDb =
        AsyncStart.of(
            "dynamodb", () -> DynamoDbServer.in(folder.database(), ports.dynamoDb(), names));
    s3 = AsyncStart.of("s3", () -> S3Server.in(folder.buckets(), ports.s3(), keys, buckets));
    mail = AsyncStart.of("mails", () -> MailServer.in(folder.mail(), ports.mail(), names));
  }

  /// Starts them in the background.
  static BackendServers start(DataFolder folder, ServerPorts ports) {
    return new BackendServers(folder, ports, Set.of());
  }

  /// Starts them in the background, with other host names that callers use for this machine.
  static BackendServers start(DataFolder folder, ServerPorts ports, Set<String> names) {
    return new BackendServers(folder, ports, names);
  }

  /// Returns S3's address and credentials, once S3 has started.
  ServerAddresses.S3Access s3() throws UserFacingException {
    return new ServerAddresses.S3Access(s3.get().endpoint(), keys);
  }

  /// Returns all addresses, once all servers have started.
  ServerAddresses address() throws UserFacingException {
    return new ServerAddresses(
        ProcessHandle.current().pid(),
        dynamoDb.get().endpoint(),
        s3(),
        mail.get().endpoint(),
        false);
  }

  /// Stops the database last, and waits for servers that are still starting.
  @Override
  public void close() {
    try {
      mail.thenStop(MailServer::close);
    } finally {
      closeStores();
    }
  }

  private void closeStores() {
    try {
      s3.thenStop(S3Server::close);
    } finally {
      dynamoDb.thenStop(DynamoDbServer::close);
    }
  }

  /// The ports of the servers; 0 for any free one.
  record ServerPorts(int dynamoDb, int s3, int mail) {
    static final ServerPorts ANY = new ServerPorts(0, 0, 0);

    /// Returns the three ports after the front's.
    static ServerPorts after(int front) {
      return from(front == 0 ? 0 : front + 1);
    }

    /// Returns a port and the two after it.
    static ServerPorts from(int first) {
      return first == 0 ? ANY : new ServerPorts(first, first + 1, first + 2);
    }
  }
}
