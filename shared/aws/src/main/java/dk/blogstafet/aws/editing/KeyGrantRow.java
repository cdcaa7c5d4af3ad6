package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.RelayId;
import java.util.stream.Collectors;

/// A grant, as part of a row.
final class KeyGrantRow {
  private KeyGrantRow() {}

  static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, KeyGrant grant) {
    return row.texts("scopes", grant.scopes().stream().map(KeyScope::label).sorted().toList())
        .flag("everywhere", grant.everywhere())
        .texts("relays", grant.relays().stream().map(RelayId::slug).sorted().toList());
  }

  static KeyGrant read(ItemReader reader) {
    return new KeyGrant(
        reader.texts("scopes").stream()
            .flatMap(label -> KeyScope.of(label).stream())
            .collect(Collectors.toUnmodifiableSet()),
        reader.flag("everywhere"),
        reader.texts("relays").stream().map(RelayId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
