package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.editing.passkey.PasskeyAssertion;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a new device shows to be admitted.
public sealed interface DeviceTicket {
  /// An invitation's code.
  ///
  /// @param phrase that was read aloud; may be empty
  /// @param passkey that the device made to come back with; empty if it can't
  record CodeTicket(InvitationCode code, String phrase, Optional<Passkey.PasskeyDraft> passkey)
      implements DeviceTicket {}

  /// An assertion of the editor's passkey.
  ///
  /// @param created by the device's clock, corrected by the server's; in whole seconds
  record PasskeyTicket(PasskeyAssertion assertion, Instant created) implements DeviceTicket {
    /// How far `created` may be from the server's time.
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String FORM = "blogstafet-device-v1";

    boolean isTimely(Instant now) {
      return Duration.between(created, now).abs().compareTo(WINDOW) <= 0;
    }

    /// Returns the challenge: the SHA-256 of four lines, without a final line break. It binds the
    /// assertion to the site and the new key, so that a replay can only admit the same key again,
    /// whose private half a thief lacks.
    public byte[] challenge(String authority, KeyId key) {
      var second = Long.toString(created.getEpochSecond());
      var text = String.join("\n", FORM, authority, key.thumbprint(), second);
      return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
