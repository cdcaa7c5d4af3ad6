package dk.blogstafet.aws;

import dk.blogstafet.aws.relay.DynamoDbIndexLease;
import dk.blogstafet.aws.s3.S3SearchIndexes;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.search.IndexUpdater;
import dk.blogstafet.relay.search.SearchIndexes;
import java.time.Clock;
import java.util.Map;

/// The search index, wired to the table and the bucket in an environment.
public record AwsSearch(Relays relays, Posts posts, SearchIndexes indexes) {
  /// Wires the stores that a search reads.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static AwsSearch of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var stores = AwsStores.of(environment);
    var indexes = new S3SearchIndexes(clients.s3(), clients.names().searchBucket());
    return new AwsSearch(stores.relays(), stores.posts(), indexes);
  }

  /// Wires what keeps the index up to date.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static IndexUpdater updater(Map<String, String> environment, Clock clock) {
    var search = of(environment);
    var clients = new AwsClients(environment);
    var lease = new DynamoDbIndexLease(clients.dynamoDb(), clients.names().postsTable());
    return new IndexUpdater(
        search.relays, search.posts, search.indexes, lease, clients.names().postsTable(), clock);
  }
}
