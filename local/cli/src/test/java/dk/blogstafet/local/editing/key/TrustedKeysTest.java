package dk.blogstafet.local.editing.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TrustedKeysTest {
  private static final String TABLE =
      """
        EditorsTable:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: pk, AttributeType: S}
              - {AttributeName: sk, AttributeType: S}
            KeySchema:
              - {AttributeName: pk, KeyType: HASH}
              - {AttributeName: sk, KeyType: RANGE}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void writesAKeyIntoTheBooksAndFindsItThereTheNextTime() throws IOException, UserFacingException {
    var clock = Clock.systemUTC();
    var keeper = new TrustedKeys(template(), Map.of(), clock);
    var own = EditorKeyPair.fresh().publicKey();
    var now = clock.instant();
    var key = EditorKey.added(own, "Bo", KeyGrant.ALL, now, now.plus(Duration.ofDays(1)), own.id());
    var found = new ArrayList<EditorKey>();

    CommandStores.open(folder.resolve("data"), template(), DefaultSiteAddress.ADDRESS).close();

    keeper.inFolder(
        folder.resolve("data"),
        editors -> {
          editors.trust(key);
          return 0;
        });
    var code =
        keeper.inFolder(folder.resolve("data"), editors -> found.addAll(editors.keys()) ? 7 : 8);

    assertEquals(7, code);
    assertEquals(List.of("Bo"), found.stream().map(EditorKey::owner).toList());
    assertEquals(List.of(KeyGrant.ALL), found.stream().map(EditorKey::grant).toList());
  }

  @Test
  void createsNoFolder() throws IOException {
    var keeper = new TrustedKeys(template(), Map.of(), Clock.systemUTC());
    var wrong = folder.resolve("wrong");

    var userFacingException =
        assertThrows(UserFacingException.class, () -> keeper.inFolder(wrong, _ -> 0));

    var sentence = String.valueOf(userFacingException.getMessage());
    assertTrue(sentence.contains("There is no data in " + wrong), sentence);
    assertFalse(Files.exists(wrong));
  }

  /// The template, with an editors' table if it has none.
  private Path template() throws IOException {
    var text = Files.readString(Path.of("../../template.yaml"));
    var whole =
        text.contains("\n  EditorsTable:")
            ? text
            : text.replace("\n  PostsTable:", "\n" + TABLE + "\n  PostsTable:");
    return Files.writeString(folder.resolve("template.yaml"), whole);
  }
}
