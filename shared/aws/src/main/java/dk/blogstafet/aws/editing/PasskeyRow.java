package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.editing.passkey.PasskeyPublicKey;

/// A passkey as a row.
final class PasskeyRow {
  static final String VERSION = "version";
  static final String REVOKED = "revoked";

  private PasskeyRow() {}

  static ItemReader.ItemBuilder write(Passkey passkey) {
    var row =
        ItemReader.at(EditorTableKeys.passkey(passkey.id()))
            .text("credential", passkey.credential())
            .text("spki", passkey.key().spki())
            .text("editor", passkey.editor().hash())
            .text("browser", passkey.browser())
            .moment("from", passkey.from())
            .number("counter", passkey.counter())
            .number(VERSION, passkey.version());
    passkey.revoked().ifPresent(at -> row.moment(REVOKED, at));
    return row;
  }

  static Passkey read(ItemReader reader) {
    return new Passkey(
        reader.text("credential"),
        new PasskeyPublicKey(reader.text("spki")),
        new EditorId(reader.text("editor")),
        reader.text("browser"),
        reader.moment("from"),
        reader.number("counter"),
        reader.optionalMoment(REVOKED),
        reader.integer(VERSION));
  }
}
