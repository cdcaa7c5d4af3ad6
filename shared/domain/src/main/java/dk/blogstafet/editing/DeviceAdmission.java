package dk.blogstafet.editing;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Invites editors and admits their devices. A code admits one device; a device's key can never do
/// more, or last longer, than the key that invited it.
public final class DeviceAdmission {
  private final EditorInvitations invitations;
  private final Editors editors;
  private final Keyring keyring;
  private final Clock clock;

  /// @param keyring the keys that are valid now
  public DeviceAdmission(
      EditorInvitations invitations, Editors editors, Keyring keyring, Clock clock) {
    this.invitations = invitations;
    this.editors = editors;
    this.keyring = keyring;
    this.clock = clock;
  }

  /// Stores an invitation that the signing key vouches for.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  public InvitationOutcome invite(SignedAction act, EditorInvitationDraft draft) {
    var check = new KeyValidator(false, DanishTime.today(clock));
    var id = id(draft.codeHash(), check.errors());
    var owner = check.owner(draft.owner());
    var kind = kind(draft.kind(), check.errors());
    var grant = check.grant(draft.scopes(), draft.relays());
    if (!check.errors().isEmpty()) {
      return new InvitationOutcome.Invalid(check.errors());
    }
    if (!act.key().grant().covers(grant.orElseThrow())) {
      return new InvitationOutcome.ExceedsGrant();
    }
    if (invitations.find(id.orElseThrow()).isPresent()) {
      return new InvitationOutcome.CodeTaken();
    }
    var invitation =
        new EditorInvitation(
            id.orElseThrow(),
            owner,
            grant.orElseThrow(),
            act.at().plus(kind.orElseThrow().validity()),
            Optional.of(act.key().id()).filter(_ -> !act.isOperator()),
            Optional.empty());
    invitations.invite(act, invitation);
    return new InvitationOutcome.Invited(invitation);
  }

  /// Admits a device whose signature was verified. A repetition by the same device has the same
  /// outcome.
  ///
  /// @param request the device's request; its key is the new one
  /// @throws StaleActionException if the stored keys have just changed
  public AdmissionOutcome admit(DeviceRequest request) {
    return invitations
        .find(request.code().id())
        .map(invitation -> admit(invitation, request))
        .orElseGet(AdmissionOutcome.Refused::new);
  }

  /// A request of a device that isn't admitted yet.
  ///
  /// @param name of the idempotency key
  /// @param fingerprint of the request
  /// @param correlation the request's id in the logs
  public record DeviceRequest(
      InvitationCode code,
      Ed25519PublicKey key,
      String name,
      String fingerprint,
      Instant at,
      String correlation) {}

  private AdmissionOutcome admit(EditorInvitation invitation, DeviceRequest request) {
    var id = request.key().id();
    var isKnown = editors.find(id).isPresent();
    if (isKnown && invitation.device().equals(Optional.of(id))) {
      return keyring
          .find(id)
          .<AdmissionOutcome>map(key -> new AdmissionOutcome.Admitted(ActionResult.ofDevice(id)))
          .orElseGet(AdmissionOutcome.Refused::new);
    }
    var inviter = invitation.inviter().flatMap(keyring::find);
    var isVouched =
        inviter.filter(DeviceAdmission::mayInvite).isPresent() || invitation.inviter().isEmpty();
    return !isKnown && isVouched && invitation.isOpen(request.at())
        ? store(invitation, inviter, request)
        : new AdmissionOutcome.Refused();
  }

  /// Returns whether the inviter may still invite: its grant may have been reduced since.
  private static boolean mayInvite(EditorKey inviter) {
    return inviter.grant().scopes().contains(KeyScope.KEYS);
  }

  private AdmissionOutcome store(
      EditorInvitation invitation, Optional<EditorKey> inviter, DeviceRequest request) {
    var until = new KeyValidator(false, DanishTime.today(clock)).until(null);
    var id = request.key().id();
    var by = inviter.map(EditorKey::id).orElse(id);
    var added =
        EditorKey.added(
            request.key(), invitation.owner(), invitation.grant(), request.at(), until, by);
    var device = inviter.map(added::limitedTo).orElse(added);
    if (!inviter.map(key -> key.grant().covers(device.grant())).orElse(true)) {
      return new AdmissionOutcome.Refused();
    }
    var act =
        new SignedAction(
            device,
            new IdempotencyKey(id, request.name()),
            request.fingerprint(),
            request.at(),
            request.correlation());
    invitations.admit(act, invitation.usedBy(id), inviter.filter(EditorKey::isStored));
    return new AdmissionOutcome.Admitted(ActionResult.ofDevice(id));
  }

  private static Optional<InvitationId> id(@Nullable String hash, List<ValidationError> errors) {
    if (hash == null || !InvitationId.isValid(hash)) {
      errors.add(new ValidationError.MalformedValue("codeHash", ValidationError.ValueFormat.HASH));
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
