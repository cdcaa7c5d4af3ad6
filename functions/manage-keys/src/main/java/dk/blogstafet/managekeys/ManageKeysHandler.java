package dk.blogstafet.managekeys;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.admission.EditorAddressSealer;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import java.time.Clock;
import java.util.Map;

/// Wires [ManageKeys] to the database, behind the signature check.
public final class ManageKeysHandler extends HttpFunction {
  /// Called by Lambda.
  public ManageKeysHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ManageKeysHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var editing = AwsEditing.of(environment, clock);
    var baton = AwsBaton.of(environment, clock);
    var invitations = baton.editorInvitations();
    var vault = baton.vault();
    var sealer = new EditorAddressSealer((text, context) -> vault.sealer().seal(text, context));
    var requests = SignedRequests.of(environment, clock);
    var admission =
        new DeviceAdmission(invitations, editing.editors(), editing.keyring(), sealer, clock);
    var work =
        new ManageKeys(
            editing.keyring(), editing.editors(), invitations, requests, admission, clock);
    var signed = new SignedEndpoint(requests, editing.keyring(), work, clock);
    var devices = new AdmitDevice(requests, admission, clock);
    return request ->
        request.routeKey().equals(AdmitDevice.ROUTE)
            ? devices.answer(request)
            : signed.answer(request);
  }
}
