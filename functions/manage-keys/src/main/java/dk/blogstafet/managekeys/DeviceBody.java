package dk.blogstafet.managekeys;

import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.admission.DeviceTicket;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.gateway.signed.JsonBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of a device's request to be admitted: with a code, or with an assertion.
///
/// @param passkey that the device has just made; at most one
/// @param assertion of the editor's passkey; at most one
record DeviceBody(
    @Nullable String code,
    @Nullable String phrase,
    @Nullable String publicKey,
    @Nullable String browserName,
    List<Passkey.PasskeyDraft> passkey,
    List<AssertionBody> assertion) {
  DeviceBody {
    passkey = List.copyOf(passkey);
    assertion = List.copyOf(assertion);
  }

  static DeviceBody of(JsonBody json) {
    return new DeviceBody(
        json.text("code"),
        json.text("phrase"),
        json.text("publicKey"),
        json.text("browser"),
        json.optionalObject("passkey", DeviceBody::draft).stream().toList(),
        json.optionalObject("assertion", AssertionBody::of).stream().toList());
  }

  private static Passkey.PasskeyDraft draft(JsonBody json) {
    return new Passkey.PasskeyDraft(text(json, "id"), text(json, "publicKey"));
  }

  static String text(JsonBody json, String name) {
    return Optional.ofNullable(json.text(name)).orElse("");
  }

  /// Returns the key, if the signature names it and no one else can have it.
  Optional<Ed25519PublicKey> key(String keyId) {
    return Optional.ofNullable(publicKey)
        .flatMap(Ed25519PublicKey::parse)
        .filter(key -> key.id().thumbprint().equals(keyId))
        .filter(key -> !key.isPublished() && key.isPoint());
  }

  /// Returns what the browser calls itself, as one short line.
  String browser() {
    var name = Optional.ofNullable(browserName).orElse("").replaceAll("\\p{C}", " ").strip();
    return name.length() > DeviceMembership.BROWSER ? "" : name;
  }

  /// Returns what the device shows; empty if it is nothing that can be read.
  Optional<DeviceTicket> ticket() {
    return assertion.isEmpty() ? codeTicket() : assertion.getFirst().ticket().map(it -> it);
  }

  private Optional<DeviceTicket> codeTicket() {
    return Optional.ofNullable(code)
        .flatMap(InvitationCode::parse)
        .map(it ->
            new DeviceTicket.CodeTicket(
                it, Optional.ofNullable(phrase).orElse(""), passkey.stream().findFirst()));
  }
}
