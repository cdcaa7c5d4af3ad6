package dk.blogstafet.local.editing;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.DynamoDbEditors;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.UsualHome;
import dk.blogstafet.local.machine.Workplace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/// The keys of a data folder on this machine: whoever can write there is trusted without a
/// signature.
public final class TrustedKeys {
  /// The editors' table as the template calls it.
  private static final String TABLE = Template.localName("EditorsTable");

  private TrustedKeys() {}

  /// The door to the keys of data folders.
  public static Door door(Path template, Clock clock) {
    return (data, key) -> trust(data, template, clock, key);
  }

  private static Optional<EditorKey> trust(Path data, Path template, Clock clock, EditorKey key)
      throws Trouble {
    try (var workplace = Workplace.open(data, template, UsualHome.ADDRESS)) {
      var clients = new AwsClients(workplace.environment());
      try (var client = clients.dynamoDb()) {
        var editors = new DynamoDbEditors(client, clients.postsTable(), TABLE, clock);
        return trust(editors, key);
      }
    } catch (SdkException broken) {
      throw new Trouble("The keys in " + data + " can't be changed: " + broken.getMessage());
    }
  }

  private static Optional<EditorKey> trust(Editors editors, EditorKey key) {
    var before = editors.find(key.id());
    if (before.isEmpty()) {
      editors.trust(key);
    }
    return before;
  }

  /// Opens a data folder to a key.
  public interface Door {
    /// Trusts a key, unless it is known.
    ///
    /// @return the key as it is known already
    /// @throws Trouble if the folder can't be opened
    Optional<EditorKey> trust(Path data, EditorKey key) throws Trouble;
  }
}
