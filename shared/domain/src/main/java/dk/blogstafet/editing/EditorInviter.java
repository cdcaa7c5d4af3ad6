package dk.blogstafet.editing;

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
  private final Clock clock;

  EditorInviter(EditorInvitations invitations, Clock clock) {
    this.invitations = invitations;
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
            .joining(key.device().map(DeviceMembership::editor)));
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
    if (!check.errors().isEmpty()) {
      return new InvitationOutcome.Invalid(check.errors());
    }
    var given = grant.orElseThrow();
    if (!mayInvite(act.key()) || !act.key().grant().covers(given)) {
      return new InvitationOutcome.ExceedsGrant();
    }
    return store(
        act,
        invitation(act, id.orElseThrow(), kind.orElseThrow(), owner, given)
            .needing(phrase, Optional.empty()));
  }

  private static boolean mayInvite(EditorKey key) {
    return key.grant().scopes().contains(KeyScope.KEYS);
  }

  private static EditorInvitation invitation(
      SignedAction act, InvitationId id, InvitationKind kind, String owner, KeyGrant grant) {
    var inviter = Optional.of(act.key().id()).filter(_ -> !act.isOperator());
    return new EditorInvitation(id, owner, grant, act.at().plus(kind.validity()), inviter);
  }

  private InvitationOutcome store(SignedAction act, EditorInvitation invitation) {
    if (invitations.find(invitation.id()).isPresent()) {
      return new InvitationOutcome.CodeTaken();
    }
    invitations.invite(act, invitation);
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
