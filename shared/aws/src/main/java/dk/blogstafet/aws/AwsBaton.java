package dk.blogstafet.aws;

import dk.blogstafet.aws.baton.DynamoDbDrafts;
import dk.blogstafet.aws.baton.DynamoDbTurnOutbox;
import dk.blogstafet.aws.baton.DynamoDbTurnRelays;
import dk.blogstafet.aws.baton.DynamoDbTurns;
import dk.blogstafet.aws.baton.SignedTurnUpdates;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.editing.DynamoDbEditorInvitations;
import dk.blogstafet.aws.editing.DynamoDbEditorOutbox;
import dk.blogstafet.aws.newsletter.DynamoDbCounters;
import dk.blogstafet.aws.relay.AuditWriter;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.reply.DynamoDbReplyCases;
import dk.blogstafet.aws.reply.SignedReplyUpdates;
import dk.blogstafet.aws.vault.DynamoDbWrappedKeyStore;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.editor.TurnRelays;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.editing.admission.EditorInvitations;
import dk.blogstafet.editing.admission.EditorMailTask;
import dk.blogstafet.mail.Counters;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.reply.ReplyCases;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The stores of the baton, wired to the tables and the key in an environment. Each function
/// creates what it uses and needs only those variables.
public final class AwsBaton {
  private final AwsClients clients;
  private final DynamoDbClient client;
  private final TableReader manuscripts;
  private final Clock clock;

  private AwsBaton(AwsClients clients, Clock clock) {
    this.clients = clients;
    this.client = clients.dynamoDb();
    this.manuscripts = new TableReader(client, clients.names().manuscriptsTable());
    this.clock = clock;
  }

  /// Wires the stores; all tables share one client.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static AwsBaton of(Map<String, String> environment, Clock clock) {
    return new AwsBaton(new AwsClients(environment), clock);
  }

  public Turns turns() {
    return new DynamoDbTurns(manuscripts, clock);
  }

  public Drafts drafts() {
    return new DynamoDbDrafts(manuscripts);
  }

  public Outbox<TurnMailTask> outbox() {
    return new DynamoDbTurnOutbox(manuscripts, clock);
  }

  /// Returns the outbox of editors' mails.
  public Outbox<EditorMailTask> editorOutbox() {
    return new DynamoDbEditorOutbox(manuscripts, clock);
  }

  /// Returns the store of editors' invitations, with their mails.
  ///
  /// @throws IllegalArgumentException if `EDITORS_TABLE` is missing
  public EditorInvitations editorInvitations() {
    return new DynamoDbEditorInvitations(
        client, clients.names().editorsTable(), manuscripts.name());
  }

  /// Returns the counters of the manuscripts table.
  public Counters counters() {
    return new DynamoDbCounters(client, manuscripts.name(), clock);
  }

  /// Returns the site and its relays.
  ///
  /// @throws IllegalArgumentException if `POSTS_TABLE` is missing
  public Relays relays() {
    return new DynamoDbRelays(client, clients.names().postsTable());
  }

  /// Returns the posts.
  ///
  /// @throws IllegalArgumentException if `POSTS_TABLE` is missing
  public Posts posts() {
    return new DynamoDbPosts(client, clients.names().postsTable());
  }

  /// Returns relays that publish turns without a signature, as the clock does.
  ///
  /// @throws IllegalArgumentException if `POSTS_TABLE` is missing
  public TurnRelays turnRelays() {
    return new DynamoDbTurnRelays(
        table(clients.names().postsTable()), manuscripts, AuditWriter.NONE);
  }

  /// Returns the store of editors' changes of turns.
  ///
  /// @throws IllegalArgumentException if `POSTS_TABLE` or `EDITORS_TABLE` is missing
  public SignedTurnUpdates signedTurnUpdates() {
    return new SignedTurnUpdates(
        table(clients.names().postsTable()), manuscripts, table(clients.names().editorsTable()));
  }

  /// Returns the store of requests for replies, which shares the manuscripts table.
  public ReplyCases replies() {
    return new DynamoDbReplyCases(manuscripts, clock);
  }

  /// Returns the store of editors' changes of requests for replies.
  ///
  /// @throws IllegalArgumentException if `EDITORS_TABLE` is missing
  public SignedReplyUpdates signedReplyUpdates() {
    return new SignedReplyUpdates(manuscripts, table(clients.names().editorsTable()), clock);
  }

  /// Returns the key vault of turns, which fetches its keys on first use.
  ///
  /// @throws IllegalArgumentException if the environment names no wrapping key
  public KeyVault vault() {
    var keys = new DynamoDbWrappedKeyStore(client, manuscripts.name());
    return KeyVault.ofTurns(keys, clients.newsletterKeyWrap());
  }

  /// Returns the links of authors.
  ///
  /// @throws IllegalArgumentException if the environment names no wrapping key
  public TurnLinks links() {
    return new TurnLinks(vault());
  }

  private TableReader table(String name) {
    return new TableReader(client, name);
  }
}
