package dk.blogstafet.local.editing.desk;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.admission.EditorInvitationDraft;
import dk.blogstafet.editing.admission.InvitationKind;
import dk.blogstafet.editing.admission.InvitationOutcome;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.page.PageUrls;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A link that opens the desk once, with all rights. Its code is in the fragment, which browsers
/// send to no one.
public record DeskLink(InvitationCode code, String owner) {
  /// Creates a link with a new code.
  ///
  /// @param owner the editor's name
  public static DeskLink create(String owner) {
    return new DeskLink(InvitationCode.create(new SecureRandom()), owner);
  }

  /// Returns the address to open in a browser.
  ///
  /// @param home the site's address, without a slash at the end
  public String address(URI home) {
    return home + PageUrls.DESK + "#kode=" + code.text();
  }

  /// Returns the invitation to send or store, which has only the code's hash.
  EditorInvitationDraft draft() {
    var scopes = Arrays.stream(KeyScope.values()).map(KeyScope::label).toList();
    return new EditorInvitationDraft(
        code.id().hash(), owner, scopes, List.of("*"), InvitationKind.LINK.label());
  }

  /// Stores the invitation for operators, who have write access to the table.
  public InvitationOutcome store(AwsEditing editing, Clock clock) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var act = SignedAction.ofOperator(code.id(), UUID.randomUUID().toString(), now);
    return new DeviceAdmission(editing.invitations(), editing.editors(), editing.keyring(), clock)
        .invite(act, draft());
  }
}
