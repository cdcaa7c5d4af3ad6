package dk.blogstafet.local.machine;

import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalCredentials;
import dk.blogstafet.local.backends.MailServer;
import dk.blogstafet.local.backends.S3Server;
import java.util.Set;

/// DynamoDB, S3 and the mailbox on a data folder, started side by side.
final class BackendServers implements AutoCloseable {
  /// How many ports they take.
  static final int COUNT = 3;

  private final LocalCredentials keys = LocalCredentials.random();
  private final AsyncStart<DynamoDbServer> dynamoDb;
  private final AsyncStart<S3Server> s3;
  private final AsyncStart<MailServer> mail;

  private BackendServers(DataFolder folder, ServerPorts ports, Set<String> names) {
    var buckets = Set.of(PublishingStores.BUCKET, PublishingStores.SUPPRESSIONS);
    dynamoDb =
        AsyncStart.of(
            "DynamoDB", () -> DynamoDbServer.in(folder.database(), ports.dynamoDb(), names));
    s3 = AsyncStart.of("S3", () -> S3Server.in(folder.buckets(), ports.s3(), keys, buckets));
    mail = AsyncStart.of("the mails", () -> MailServer.in(folder.mail(), ports.mail(), names));
  }

  /// Begins to start them.
  static BackendServers start(DataFolder folder, ServerPorts ports) {
    return new BackendServers(folder, ports, Set.of());
  }

  /// Begins to start them for callers that know this machine by more names than its own.
  static BackendServers start(DataFolder folder, ServerPorts ports, Set<String> names) {
    return new BackendServers(folder, ports, names);
  }

  /// Where S3 is found, as soon as it is there.
  ServerAddresses.S3Access s3() throws UserFacingException {
    return new ServerAddresses.S3Access(s3.get().endpoint(), keys);
  }

  /// Where all are found, once all are there.
  ServerAddresses address() throws UserFacingException {
    return new ServerAddresses(
        ProcessHandle.current().pid(),
        dynamoDb.get().endpoint(),
        s3(),
        mail.get().endpoint(),
        false);
  }

  /// Stops the database last, and waits for what is still starting.
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

  /// Which ports the servers take; 0 for any that is free.
  record ServerPorts(int dynamoDb, int s3, int mail) {
    static final ServerPorts ANY = new ServerPorts(0, 0, 0);

    /// The three after the front's.
    static ServerPorts after(int front) {
      return from(front == 0 ? 0 : front + 1);
    }

    /// A port and the two after it.
    static ServerPorts from(int first) {
      return first == 0 ? ANY : new ServerPorts(first, first + 1, first + 2);
    }
  }
}
