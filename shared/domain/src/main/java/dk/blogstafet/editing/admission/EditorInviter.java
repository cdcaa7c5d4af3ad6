package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.KeyValidator;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks and stores invitations. A key can invite only to what it may do itself.
final class EditorInviter {
  private final EditorInvitations invitations;
  private final EditorAddressSealer sealer;
  private final Clock clock;

  EditorInviter(EditorInvitations invitations, EditorAddressSealer sealer, Clock clock) {
    this.invitations = invitations;
    this.sealer = sealer;
    this.clock = clock;
  }

  /// Stores an invitation that the signing key vouches for.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  InvitationOutcome invite(SignedAction act, EditorInvitationDraft draft) {
    var check = new KeyValidator(false, DanishTime.today(clock));
    var id = id(draft.codeHash(), "codeHash", check.errors());
    var kind = kind(draft.kind(), check.errors());
    return kind.filter(InvitationKind.DEVICE::equals).isPresent()
        ? join(act, id, check.errors())
        : invite(act, draft, id, kind, check);
  }

  private InvitationOutcome join(
      SignedAction act, Optional<InvitationId> id, List<ValidationError> errors) {
    if (!errors.isEmpty()) {
      return new InvitationOutcome.Invalid(errors);
    }
    var key = act.key();
    if (key.device().isEmpty() && !mayInvite(key)) {
      return new InvitationOutcome.ExceedsGrant();
    }
    return store(
        act,
        invitation(act, id.orElseThrow(), InvitationKind.DEVICE, key.owner(), key.grant())
            .joining(key.device().map(DeviceMembership::editor)),
        Optional.empty());
  }

  private InvitationOutcome invite(
      SignedAction act,
      EditorInvitationDraft draft,
      Optional<InvitationId> id,
      Optional<InvitationKind> kind,
      KeyValidator check) {
    var owner = check.owner(draft.owner());
    var grant = check.grant(draft.scopes(), draft.relays());
    var phrase = phrase(draft, kind, grant, check.errors());
    var email = email(draft, kind, check.errors());
    var code = code(draft, id, email, check.errors());
    if (!check.errors().isEmpty()) {
      return new InvitationOutcome.Invalid(check.errors());
    }
    var given = grant.orElseThrow();
    if (!mayInvite(act.key()) || !act.key().grant().covers(given)) {
      return new InvitationOutcome.ExceedsGrant();
    }
    var made = invitation(act, id.orElseThrow(), kind.orElseThrow(), owner, given);
    var editor = EditorId.of(made.id());
    return store(
        act,
        made.needing(phrase, email.map(it -> sealer.address(editor, it))),
        email.map(it ->
            EditorMailTask.of(
                made,
                act.key().owner(),
                sealer.invitation(editor, it, code.orElseThrow()),
                act.at())));
  }

  private static boolean mayInvite(EditorKey key) {
    return key.grant().scopes().contains(KeyScope.KEYS);
  }

  private static EditorInvitation invitation(
      SignedAction act, InvitationId id, InvitationKind kind, String owner, KeyGrant grant) {
    var inviter = Optional.of(act.key().id()).filter(_ -> !act.isOperator());
    return new EditorInvitation(id, owner, grant, act.at().plus(kind.validity()), inviter);
  }

  private InvitationOutcome store(
      SignedAction act, EditorInvitation invitation, Optional<EditorMailTask> mail) {
    if (invitations.find(invitation.id()).isPresent()) {
      return new InvitationOutcome.CodeTaken();
    }
    invitations.invite(act, invitation, mail);
    return new InvitationOutcome.Invited(invitation);
  }

  /// The right to invite is not given by a mail alone: a stolen mailbox could open the site.
  private static Optional<InvitationId> phrase(
      EditorInvitationDraft draft,
      Optional<InvitationKind> kind,
      Optional<KeyGrant> grant,
      List<ValidationError> errors) {
    if (draft.phraseHash() != null) {
      return id(draft.phraseHash(), "phraseHash", errors);
    }
    var isMailed = kind.filter(InvitationKind.MAIL::equals).isPresent();
    if (isMailed && grant.filter(it -> it.scopes().contains(KeyScope.KEYS)).isPresent()) {
      errors.add(new ValidationError.MissingValue("phraseHash"));
    }
    return Optional.empty();
  }

  /// Only an invitation that lasts can be mailed.
  private static Optional<EmailAddress> email(
      EditorInvitationDraft draft, Optional<InvitationKind> kind, List<ValidationError> errors) {
    var isMailed = kind.filter(InvitationKind.MAIL::equals).isPresent();
    if (draft.email() == null || draft.email().isBlank() || !isMailed) {
      return Optional.empty();
    }
    EmailAddress.errorOf(draft.email()).ifPresent(errors::add);
    return EmailAddress.parse(draft.email());
  }

  /// A mailed link needs the code, which must be the one whose hash is stored.
  private static Optional<InvitationCode> code(
      EditorInvitationDraft draft,
      Optional<InvitationId> id,
      Optional<EmailAddress> email,
      List<ValidationError> errors) {
    var code = Optional.ofNullable(draft.code()).flatMap(InvitationCode::parse);
    if (email.isPresent() && !code.map(InvitationCode::id).equals(id)) {
      errors.add(new ValidationError.MissingValue("code"));
    }
    return code;
  }

  private static Optional<InvitationId> id(
      @Nullable String hash, String name, List<ValidationError> errors) {
    if (hash == null || !InvitationId.isValid(hash)) {
      errors.add(new ValidationError.MalformedValue(name, ValidationError.ValueFormat.HASH));
      return Optional.empty();
    }
    return Optional.of(new InvitationId(hash));
  }

  private static Optional<InvitationKind> kind(
      @Nullable String label, List<ValidationError> errors) {
    var kind = Optional.ofNullable(label).flatMap(InvitationKind::of);
    if (kind.isEmpty()) {
      var known = Arrays.stream(InvitationKind.values()).map(InvitationKind::label).toList();
      errors.add(new ValidationError.UnknownValue("kind", String.valueOf(label), known));
    }
    return kind;
  }
}
