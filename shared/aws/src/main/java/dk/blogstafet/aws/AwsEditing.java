package dk.blogstafet.aws;

import dk.blogstafet.aws.editing.DynamoDbEditorInvitations;
import dk.blogstafet.aws.editing.DynamoDbEditors;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.admission.EditorInvitations;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The stores for signed changes, wired to the tables in an environment.
public record AwsEditing(
    Editors editors, EditorInvitations invitations, Keyring keyring, Posts posts, Relays relays) {
  /// Wires the stores with one client. `ROOT_EDITOR_KEY` is the operators' public key, if it is
  /// set, with or without its label. `TRUST_PUBLISHED_KEYS=true` accepts keys whose private half is
  /// public, for local use only.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing, or the root
  ///   key is invalid
  public static AwsEditing of(Map<String, String> environment, Clock clock) {
    var clients = new AwsClients(environment);
    var client = clients.dynamoDb();
    var table = clients.names().postsTable();
    var editors = new DynamoDbEditors(client, table, clients.names().editorsTable(), clock);
    var published = environment.getOrDefault("TRUST_PUBLISHED_KEYS", "").equals("true");
    var keyring = new Keyring(editors, root(environment), published, clock);
    var invitations = new DynamoDbEditorInvitations(client, clients.names().editorsTable());
    return new AwsEditing(
        editors,
        invitations,
        keyring,
        new DynamoDbPosts(client, table),
        new DynamoDbRelays(client, table));
  }

  private static Optional<Ed25519PublicKey> root(Map<String, String> environment) {
    var text = environment.getOrDefault("ROOT_EDITOR_KEY", "").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var key = Ed25519PublicKey.parseLabelled(text).filter(Ed25519PublicKey::isPoint);
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "ROOT_EDITOR_KEY is not a public key: set what blogstafet key show --public prints. A"
              + " key's id, which is equally long, is not accepted.");
    }
    return key;
  }
}
