package dk.blogstafet.editing.passkey;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// Verifies assertions of passkeys (WebAuthn Level 3, section 7.2). Extensions are not asked for
/// and not read.
public final class PasskeyVerifier {
  private static final String TYPE = "webauthn.get";
  private static final int HASH = 32;

  /// Hash of the host, flags and counter, without extensions.
  private static final int SHORTEST = 37;

  private static final int LONGEST = 2_000;

  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int BACKUP_ELIGIBLE = 0x08;
  private static final int BACKED_UP = 0x10;
  private static final int NEW_CREDENTIAL = 0x40;
  private static final int EXTENSIONS = 0x80;

  private final RelyingParty site;
  private final byte[] challenge;

  public PasskeyVerifier(RelyingParty site, byte[] challenge) {
    this.site = site;
    this.challenge = challenge.clone();
  }

  /// Returns why an assertion is refused; empty if it is valid, except for its counter.
  public Optional<PasskeyFlaw> flaw(PasskeyAssertion assertion, PasskeyPublicKey key) {
    try {
      return clientFlaw(assertion.client())
          .or(() -> dataFlaw(Base64Url.decode(assertion.authenticatorData())))
          .or(() -> signatureFlaw(assertion, key));
    } catch (IllegalArgumentException malformed) {
      return Optional.of(PasskeyFlaw.MALFORMED);
    }
  }

  /// Returns an assertion's counter: 32 bits without sign.
  ///
  /// @throws IllegalArgumentException if the assertion is malformed
  public static long counter(PasskeyAssertion assertion) {
    var data = Base64Url.decode(assertion.authenticatorData());
    return Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(HASH + 1));
  }

  private Optional<PasskeyFlaw> clientFlaw(PasskeyAssertion.ClientData client) {
    if (!client.type().equals(TYPE)) {
      return Optional.of(PasskeyFlaw.TYPE);
    }
    if (!client.challenge().equals(Base64Url.encode(challenge))) {
      return Optional.of(PasskeyFlaw.CHALLENGE);
    }
    if (!client.origin().equals(site.origin())) {
      return Optional.of(PasskeyFlaw.ORIGIN);
    }
    return client.isFramed() ? Optional.of(PasskeyFlaw.FRAMED) : Optional.empty();
  }

  private Optional<PasskeyFlaw> dataFlaw(byte[] data) {
    if (data.length < SHORTEST || data.length > LONGEST) {
      return Optional.of(PasskeyFlaw.MALFORMED);
    }
    if (!MessageDigest.isEqual(Arrays.copyOf(data, HASH), site.hash())) {
      return Optional.of(PasskeyFlaw.RELYING_PARTY);
    }
    return flagFlaw(data[HASH], data.length > SHORTEST);
  }

  private static Optional<PasskeyFlaw> flagFlaw(int flags, boolean isLong) {
    if ((flags & PRESENT) == 0) {
      return Optional.of(PasskeyFlaw.NOT_PRESENT);
    }
    if ((flags & VERIFIED) == 0) {
      return Optional.of(PasskeyFlaw.NOT_VERIFIED);
    }
    if ((flags & BACKED_UP) != 0 && (flags & BACKUP_ELIGIBLE) == 0) {
      return Optional.of(PasskeyFlaw.BACKUP);
    }
    var mayBeLong = (flags & (EXTENSIONS | NEW_CREDENTIAL)) != 0;
    return mayBeLong == isLong ? Optional.empty() : Optional.of(PasskeyFlaw.MALFORMED);
  }

  static Optional<PasskeyFlaw> signatureFlaw(PasskeyAssertion assertion, PasskeyPublicKey key) {
    var data = Base64Url.decode(assertion.authenticatorData());
    var hash = Sha256.of(Base64Url.decode(assertion.clientDataJson()));
    var message = ByteBuffer.allocate(data.length + hash.length).put(data).put(hash).array();
    return key.verifies(message, Base64Url.decode(assertion.signature()))
        ? Optional.empty()
        : Optional.of(PasskeyFlaw.SIGNATURE);
  }
}
