package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;

/// The outcome of inviting an editor.
public sealed interface InvitationOutcome {
  /// The invitation is stored.
  record Invited(EditorInvitation invitation) implements InvitationOutcome {}

  /// The input is invalid; nothing was stored.
  record Invalid(List<ValidationError> errors) implements InvitationOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// The signing key has fewer rights than the invitation gives.
  record ExceedsGrant() implements InvitationOutcome {}

  /// The code was used for another invitation.
  record CodeTaken() implements InvitationOutcome {}
}
