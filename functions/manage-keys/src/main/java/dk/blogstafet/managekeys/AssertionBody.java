package dk.blogstafet.managekeys;

import dk.blogstafet.editing.admission.DeviceTicket.PasskeyTicket;
import dk.blogstafet.editing.passkey.PasskeyAssertion;
import dk.blogstafet.gateway.signed.BadJsonException;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.relay.Base64Url;
import java.time.Instant;
import java.util.Optional;

/// A passkey's assertion in a body, with the values of [PasskeyAssertion] in base64url.
///
/// @param created in seconds since 1970
record AssertionBody(
    int created, String id, String clientDataJson, String authenticatorData, String signature) {
  static AssertionBody of(JsonBody json) {
    return new AssertionBody(
        json.version("created"),
        DeviceBody.text(json, "id"),
        DeviceBody.text(json, "clientDataJSON"),
        DeviceBody.text(json, "authenticatorData"),
        DeviceBody.text(json, "signature"));
  }

  /// Returns the assertion; empty if its client data can't be read.
  Optional<PasskeyTicket> ticket() {
    try {
      var client = JsonBody.readLeniently(Base64Url.decode(clientDataJson), AssertionBody::client);
      var assertion =
          new PasskeyAssertion(id, clientDataJson, client, authenticatorData, signature);
      return Optional.of(new PasskeyTicket(assertion, Instant.ofEpochSecond(created)));
    } catch (BadJsonException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// Browsers may add members (WebAuthn Level 3, section 5.8.1). A page in another site's page is
  /// `crossOrigin`, and may have a `topOrigin`.
  private static PasskeyAssertion.ClientData client(JsonBody json) {
    var isFramed = Boolean.TRUE.equals(json.bool("crossOrigin")) || json.text("topOrigin") != null;
    return new PasskeyAssertion.ClientData(
        DeviceBody.text(json, "type"),
        DeviceBody.text(json, "challenge"),
        DeviceBody.text(json, "origin"),
        isFramed);
  }
}
