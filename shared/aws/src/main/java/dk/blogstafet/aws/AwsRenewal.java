package dk.blogstafet.aws;

import dk.blogstafet.page.renewal.CatchUp;
import dk.blogstafet.page.renewal.OmissionLog;
import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalEngine;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.page.renewal.VersionPurge;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;

/// The renewal of pages, wired to the table and the bucket in an environment.
///
/// @param written returns how many pages were written or deleted since the last call
public record AwsRenewal(
    RelayRenewal relayRenewal,
    CatchUp catchUp,
    VersionPurge purge,
    Relays relays,
    Posts posts,
    OmissionLog omissions,
    LongSupplier written) {
  /// Wires the renewal.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static AwsRenewal of(Map<String, String> environment, Clock clock) {
    var clients = new AwsClients(environment);
    var table = clients.postsTable();
    var dynamoDb = clients.dynamoDb();
    var relays = new DynamoDbRelays(dynamoDb, table);
    var posts = new DynamoDbPosts(dynamoDb, table);
    var renderings = new DynamoDbRenderStates(dynamoDb, table);
    var pages = new S3Pages(clients.s3(), clients.pagesBucket());
    var engine = new RenewalEngine(relays, posts, pages, clock, table);
    var renewal = new RelayRenewal(relays, renderings, engine, clock, RetryPause.real());
    return new AwsRenewal(
        renewal,
        new CatchUp(relays, renderings, renewal, engine.site(), table, clock),
        new VersionPurge(renewal, pages),
        relays,
        posts,
        engine.omissions(),
        pages::written);
  }
}
