package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.editing.passkey.PasskeyVerifier;
import dk.blogstafet.editing.passkey.RelyingParty;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Invites editors and admits their devices: by an invitation's code, which admits one device, or
/// by the editor's passkey. An editor can never do more, or have access longer, than the key that
/// invited.
public final class DeviceAdmission {
  private final EditorInvitations invitations;
  private final Editors editors;
  private final Keyring keyring;
  private final EditorInviter inviter;

  /// Creates the admission where no invitations are mailed.
  ///
  /// @param keyring the keys that are valid now
  public DeviceAdmission(
      EditorInvitations invitations, Editors editors, Keyring keyring, Clock clock) {
    this(invitations, editors, keyring, EditorAddressSealer.NONE, clock);
  }

  /// @param keyring the keys that are valid now
  /// @param sealer for the addresses of mailed invitations
  public DeviceAdmission(
      EditorInvitations invitations,
      Editors editors,
      Keyring keyring,
      EditorAddressSealer sealer,
      Clock clock) {
    this.invitations = invitations;
    this.editors = editors;
    this.keyring = keyring;
    this.inviter = new EditorInviter(invitations, sealer, clock);
  }

  /// Stores an invitation that the signing key vouches for.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  public InvitationOutcome invite(SignedAction act, EditorInvitationDraft draft) {
    return inviter.invite(act, draft);
  }

  /// Admits a device whose signature was verified. A repetition by the same device has the same
  /// outcome.
  ///
  /// @param request the device's request; its key is the new one
  /// @throws StaleActionException if the stored keys have just changed
  public AdmissionOutcome admit(DeviceRequest request) {
    return switch (request.ticket()) {
      case DeviceTicket.CodeTicket ticket ->
          invitations
              .find(ticket.code().id())
              .map(invitation -> admit(invitation, ticket, request))
              .orElseGet(AdmissionOutcome.Refused::new);
      case DeviceTicket.PasskeyTicket ticket -> admit(ticket, request);
    };
  }

  private AdmissionOutcome admit(
      EditorInvitation invitation, DeviceTicket.CodeTicket ticket, DeviceRequest request) {
    var known = editors.find(request.key().id());
    if (known.isPresent()) {
      return invitation.device().equals(Optional.of(request.key().id()))
          ? repeated(known.get())
          : new AdmissionOutcome.Refused();
    }
    var by = invitation.inviter().flatMap(keyring::find);
    var isVouched =
        invitation.inviter().isEmpty() || by.filter(it -> mayInvite(it, invitation)).isPresent();
    var isProven = invitation.isProven(ticket.code(), ticket.phrase());
    return isVouched && isProven && invitation.isOpen(request.at())
        ? store(invitation, by, ticket, request)
        : new AdmissionOutcome.Refused();
  }

  /// Returns whether the inviter may still invite: its grant may have been reduced since.
  private static boolean mayInvite(EditorKey by, EditorInvitation invitation) {
    var isOwn =
        invitation.editor().isPresent()
            && invitation.editor().equals(by.device().map(DeviceMembership::editor));
    return by.grant().covers(invitation.grant())
        && (isOwn || by.grant().scopes().contains(KeyScope.KEYS));
  }

  private AdmissionOutcome repeated(EditorKey known) {
    return keyring
        .find(known.id())
        .<AdmissionOutcome>map(
            _ -> new AdmissionOutcome.Admitted(ActionResult.ofDevice(known.id())))
        .orElseGet(AdmissionOutcome.Refused::new);
  }

  private AdmissionOutcome store(
      EditorInvitation invitation,
      Optional<EditorKey> by,
      DeviceTicket.CodeTicket ticket,
      DeviceRequest request) {
    var opened =
        invitation.editor().isPresent()
            ? Optional.<EditorAccount>empty()
            : Optional.of(EditorAccount.invited(invitation, request.at(), end(by)));
    var account = opened.or(() -> invitation.editor().flatMap(keyring::account));
    if (account.isEmpty()) {
      return new AdmissionOutcome.Refused();
    }
    var editor = account.get();
    var passkey =
        ticket.passkey().flatMap(it -> it.of(editor.id(), request.browser(), request.at()));
    if (passkey.isPresent() != ticket.passkey().isPresent()
        || passkey.map(Passkey::id).flatMap(editors::passkey).isPresent()) {
      return new AdmissionOutcome.Refused();
    }
    var change = AdmissionChange.of(invitation.usedBy(request.key().id()), by, opened, passkey);
    return store(request, editor, passkey, change);
  }

  /// Returns the end of access for those whom a key invites.
  private Instant end(Optional<EditorKey> by) {
    return by.filter(EditorKey::isStored)
        .map(key -> keyring.editor(key).map(EditorAccount::until).orElse(key.until()))
        .orElse(EditorKey.FOREVER);
  }

  private AdmissionOutcome admit(DeviceTicket.PasskeyTicket ticket, DeviceRequest request) {
    var passkey = PasskeyId.of(ticket.assertion().credential()).flatMap(keyring::passkey);
    if (passkey.isEmpty() || !isSigned(ticket, request, passkey.get())) {
      return new AdmissionOutcome.Refused();
    }
    var used = passkey.get();
    var known = editors.find(request.key().id());
    if (known.isPresent()) {
      var by = known.get().device().flatMap(DeviceMembership::passkey);
      return by.equals(Optional.of(used.id()))
          ? repeated(known.get())
          : new AdmissionOutcome.Refused();
    }
    var counter = PasskeyVerifier.counter(ticket.assertion());
    var editor = keyring.account(used.editor());
    return ticket.isTimely(request.at()) && used.accepts(counter) && editor.isPresent()
        ? store(request, editor.get(), passkey, AdmissionChange.of(used.usedAt(counter)))
        : new AdmissionOutcome.Refused();
  }

  private static boolean isSigned(
      DeviceTicket.PasskeyTicket ticket, DeviceRequest request, Passkey passkey) {
    return request.authorities().stream()
        .anyMatch(authority ->
            new PasskeyVerifier(
                    RelyingParty.of(authority), ticket.challenge(authority, request.key().id()))
                .flaw(ticket.assertion(), passkey.key())
                .isEmpty());
  }

  private static EditorKey device(
      DeviceRequest request, EditorAccount editor, Optional<Passkey> passkey) {
    var latest = request.at().plus(DeviceMembership.TERM);
    var until = latest.isBefore(editor.until()) ? latest : editor.until();
    var by = editor.inviter().orElse(request.key().id());
    var membership =
        new DeviceMembership(
            editor.id(),
            passkey.map(Passkey::id),
            request.browser(),
            DanishTime.dateOf(request.at()));
    return EditorKey.added(request.key(), editor.owner(), editor.grant(), request.at(), until, by)
        .asDevice(Optional.of(membership));
  }

  private AdmissionOutcome store(
      DeviceRequest request,
      EditorAccount editor,
      Optional<Passkey> passkey,
      AdmissionChange change) {
    var device = device(request, editor, passkey);
    var mail =
        editor
            .address()
            .flatMap(
                to -> device.device().map(it -> EditorMailTask.of(device, it, to, request.at())));
    invitations.admit(request.actOf(device), change.reporting(mail));
    return new AdmissionOutcome.Admitted(ActionResult.ofDevice(device.id()));
  }
}
