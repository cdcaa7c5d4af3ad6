package dk.blogstafet.aws;

import dk.blogstafet.editing.Ed25519PublicKey;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;
import java.util.stream.Collectors;

/// An editor's key in a row. Its name is worked out from the key itself, so that nobody can put
/// another key under a name.
final class KeyRow {
  static final String VERSION = "version";

  private static final String REVOKED = "revoked";
  private static final String HEIR = "heir";
  private static final String BOUND = "bound";

  private KeyRow() {}

  static Row.Maker write(EditorKey key) {
    var grant = key.grant();
    var row =
        Row.at(EditorKeys.key(key.id()))
            .text("x", key.key().x())
            .text("owner", key.owner())
            .texts("scopes", grant.scopes().stream().map(KeyScope::label).sorted().toList())
            .flag("everywhere", grant.everywhere())
            .texts("relays", grant.relays().stream().map(RelayId::slug).sorted().toList())
            .moment("from", key.from())
            .moment("until", key.until())
            .text("addedBy", key.addedBy().thumbprint())
            .number(VERSION, key.version());
    key.revoked().ifPresent(at -> row.moment(REVOKED, at));
    key.rotation()
        .ifPresent(it -> row.text(HEIR, it.heir().thumbprint()).moment(BOUND, it.until()));
    return row;
  }

  static EditorKey read(Row row) {
    return new EditorKey(
        new Ed25519PublicKey(row.text("x")),
        row.text("owner"),
        grant(row),
        row.moment("from"),
        row.moment("until"),
        row.has(REVOKED) ? Optional.of(row.moment(REVOKED)) : Optional.empty(),
        new KeyId(row.text("addedBy")),
        row.has(HEIR)
            ? Optional.of(new EditorKey.KeyRotation(new KeyId(row.text(HEIR)), row.moment(BOUND)))
            : Optional.empty(),
        row.integer(VERSION));
  }

  private static KeyGrant grant(Row row) {
    return new KeyGrant(
        row.texts("scopes").stream()
            .flatMap(label -> KeyScope.of(label).stream())
            .collect(Collectors.toUnmodifiableSet()),
        row.flag("everywhere"),
        row.texts("relays").stream().map(RelayId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
