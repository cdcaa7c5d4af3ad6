package dk.blogstafet.local.machine;

import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalKeys;
import dk.blogstafet.local.backends.MailServer;
import dk.blogstafet.local.backends.S3Server;
import java.util.Set;

/// DynamoDB, S3 and the mailbox on a data folder, started side by side.
final class Servers implements AutoCloseable {
  /// How many ports they take.
  static final int COUNT = 3;

  private final LocalKeys keys = LocalKeys.random();
  private final Starting<DynamoDbServer> dynamoDb;
  private final Starting<S3Server> s3;
  private final Starting<MailServer> mail;

  private Servers(DataFolder folder, Ports ports, Set<String> names) {
    var buckets = Set.of(Stores.BUCKET, Stores.SUPPRESSIONS);
    dynamoDb =
        Starting.of(
            "DynamoDB", () -> DynamoDbServer.in(folder.database(), ports.dynamoDb(), names));
    s3 = Starting.of("S3", () -> S3Server.in(folder.buckets(), ports.s3(), keys, buckets));
    mail = Starting.of("the mails", () -> MailServer.in(folder.mail(), ports.mail(), names));
  }

  /// Begins to start them.
  static Servers start(DataFolder folder, Ports ports) {
    return new Servers(folder, ports, Set.of());
  }

  /// Begins to start them for callers that know this machine by more names than its own.
  static Servers start(DataFolder folder, Ports ports, Set<String> names) {
    return new Servers(folder, ports, names);
  }

  /// Where S3 is found, as soon as it is there.
  Address.S3 s3() throws Trouble {
    return new Address.S3(s3.get().endpoint(), keys);
  }

  /// Where all are found, once all are there.
  Address address() throws Trouble {
    return new Address(
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
  record Ports(int dynamoDb, int s3, int mail) {
    static final Ports ANY = new Ports(0, 0, 0);

    /// The three after the front's.
    static Ports after(int front) {
      return from(front == 0 ? 0 : front + 1);
    }

    /// A port and the two after it.
    static Ports from(int first) {
      return first == 0 ? ANY : new Ports(first, first + 1, first + 2);
    }
  }
}
