package dk.blogstafet.managekeys;

import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import java.util.Comparator;
import java.util.List;

/// Writes editors, passkeys and invitations as JSON, each list in the order of time.
final class EditorJson {
  private EditorJson() {}

  static GatewayResponse list(
      List<EditorAccount> editors, List<Passkey> passkeys, List<EditorInvitation> invitations) {
    var people = editors.stream().sorted(Comparator.comparing(EditorAccount::from)).toList();
    var keys = passkeys.stream().sorted(Comparator.comparing(Passkey::from)).toList();
    var open = invitations.stream().sorted(Comparator.comparing(EditorInvitation::until)).toList();
    return KeyJson.answer(
        JsonWriter.object(json -> {
          json.objects("editors", people, EditorJson::write);
          json.objects("passkeys", keys, EditorJson::write);
          json.objects("invitations", open, EditorJson::write);
        }));
  }

  private static void write(JsonWriter json, EditorAccount editor) {
    json.text("editor", editor.id().hash());
    json.text("owner", editor.owner());
    grant(json, editor.grant());
    json.text("from", editor.from().toString());
    json.text("revoked", editor.revoked().map(Object::toString));
    json.text("inviter", editor.inviter().map(KeyId::thumbprint));
  }

  private static void write(JsonWriter json, Passkey passkey) {
    json.text("passkey", passkey.id().hash());
    json.text("editor", passkey.editor().hash());
    json.text("credential", passkey.credential());
    json.text("browser", passkey.browser());
    json.text("from", passkey.from().toString());
    json.text("revoked", passkey.revoked().map(Object::toString));
  }

  private static void write(JsonWriter json, EditorInvitation invitation) {
    json.text("invitation", invitation.id().hash());
    json.text("owner", invitation.owner());
    grant(json, invitation.grant());
    json.text("until", invitation.until().toString());
    json.text("inviter", invitation.inviter().map(KeyId::thumbprint));
  }

  private static void grant(JsonWriter json, KeyGrant grant) {
    json.texts("scopes", grant.scopes().stream().sorted().map(KeyScope::label).toList());
    json.texts("relays", KeyJson.relays(grant));
  }
}
