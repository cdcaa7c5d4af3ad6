package dk.blogstafet.editing.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.blogstafet.editing.passkey.PasskeyAssertion.ClientData;
import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every deviation of an assertion, and the assertions that must be accepted.
class PasskeyVerifierTest {
  private static final byte[] CHALLENGE = Sha256.of("text".getBytes(StandardCharsets.UTF_8));

  private final SoftAuthenticator phone = SoftAuthenticator.es256();

  @Test
  void acceptsEs256() {
    assertAccepted(phone);
  }

  @Test
  void acceptsEdDsa() {
    assertAccepted(SoftAuthenticator.eddsa());
  }

  @Test
  void acceptsAPasskeyThatIsBackedUp() {
    assertAccepted(phone.withFlags(0x1d));
  }

  @Test
  void acceptsExtensionsThatItDidNotAskFor() {
    var assertion = phone.withFlags(0x85).sign(CHALLENGE, new byte[] {(byte) 0xa0});

    assertEquals(Optional.empty(), flaw(assertion, phone.key()));
  }

  @Test
  void refusesARegistration() {
    assertFlaw(PasskeyFlaw.TYPE, phone.withType("webauthn.create"));
  }

  @Test
  void refusesAnotherChallenge() {
    var assertion = phone.sign(Sha256.of(new byte[0]));

    assertEquals(Optional.of(PasskeyFlaw.CHALLENGE), flaw(assertion, phone.key()));
  }

  @Test
  void refusesAnotherOriginsAssertion() {
    assertFlaw(PasskeyFlaw.ORIGIN, phone.at("https://stafet.example.evil", "stafet.example"));
  }

  @Test
  void refusesTheSiteWithoutTls() {
    assertFlaw(PasskeyFlaw.ORIGIN, phone.at("http://stafet.example", "stafet.example"));
  }

  @Test
  void refusesAnotherPort() {
    assertFlaw(PasskeyFlaw.ORIGIN, phone.at("https://stafet.example:444", "stafet.example"));
  }

  @Test
  void refusesAPageInAnotherSitesPage() {
    var sound = phone.sign(CHALLENGE);
    var client = sound.client();
    var framed = new ClientData(client.type(), client.challenge(), client.origin(), true);

    assertEquals(Optional.of(PasskeyFlaw.FRAMED), flaw(with(sound, framed), phone.key()));
  }

  @Test
  void refusesAnotherHost() {
    assertFlaw(PasskeyFlaw.RELYING_PARTY, phone.at("https://stafet.example", "example"));
  }

  @Test
  void refusesAnAssertionWithoutATouch() {
    assertFlaw(PasskeyFlaw.NOT_PRESENT, phone.withFlags(0x04));
  }

  @Test
  void refusesAnAssertionWithoutAFingerFaceOrCode() {
    assertFlaw(PasskeyFlaw.NOT_VERIFIED, phone.withFlags(0x01));
  }

  @Test
  void refusesABackupOfWhatCannotBeBackedUp() {
    assertFlaw(PasskeyFlaw.BACKUP, phone.withFlags(0x15));
  }

  @Test
  void refusesExtensionsWithoutTheirFlag() {
    var assertion = phone.sign(CHALLENGE, new byte[] {(byte) 0xa0});

    assertEquals(Optional.of(PasskeyFlaw.MALFORMED), flaw(assertion, phone.key()));
  }

  @Test
  void refusesTheFlagWithoutExtensions() {
    assertFlaw(PasskeyFlaw.MALFORMED, phone.withFlags(0x85));
  }

  @Test
  void refusesTruncatedData() {
    var sound = phone.sign(CHALLENGE);
    var cut = sound.authenticatorData().substring(0, 48);

    assertEquals(
        Optional.of(PasskeyFlaw.MALFORMED), flaw(with(sound, cut, sound.signature()), phone.key()));
  }

  @Test
  void refusesWhatIsNotBase64Url() {
    var sound = phone.sign(CHALLENGE);

    assertEquals(Optional.of(PasskeyFlaw.MALFORMED), flaw(with(sound, "+/==", "%"), phone.key()));
  }

  @Test
  void refusesAnotherPasskeysSignature() {
    assertEquals(
        Optional.of(PasskeyFlaw.SIGNATURE),
        flaw(phone.sign(CHALLENGE), SoftAuthenticator.es256().key()));
  }

  @Test
  void refusesASignatureOfAnotherAlgorithm() {
    assertEquals(
        Optional.of(PasskeyFlaw.SIGNATURE),
        flaw(SoftAuthenticator.eddsa().sign(CHALLENGE), phone.key()));
  }

  @Test
  void refusesAChangedCounter() {
    var one = phone.withCounter(1).sign(CHALLENGE);
    var two = phone.withCounter(2).sign(CHALLENGE);

    assertEquals(
        Optional.of(PasskeyFlaw.SIGNATURE),
        flaw(with(one, two.authenticatorData(), one.signature()), phone.key()));
  }

  @Test
  void refusesOtherClientDataThanWasSigned() {
    var sound = phone.sign(CHALLENGE);
    var json = Base64Url.encode("{}".getBytes(StandardCharsets.UTF_8));
    var changed =
        new PasskeyAssertion(
            sound.credential(), json, sound.client(), sound.authenticatorData(), sound.signature());

    assertEquals(Optional.of(PasskeyFlaw.SIGNATURE), flaw(changed, phone.key()));
  }

  @Test
  void refusesAnEmptySignature() {
    var sound = phone.sign(CHALLENGE);

    assertEquals(
        Optional.of(PasskeyFlaw.SIGNATURE),
        flaw(with(sound, sound.authenticatorData(), ""), phone.key()));
  }

  @Test
  void readsACounterWithoutSign() {
    assertEquals(4_294_967_295L, PasskeyVerifier.counter(phone.withCounter(-1).sign(CHALLENGE)));
  }

  @Test
  void knowsTheOriginOfAnAuthority() {
    assertEquals("https://stafet.example", RelyingParty.of("stafet.example").origin());
    assertEquals("http://localhost:8080", RelyingParty.of("localhost:8080").origin());
    assertEquals("localhost", RelyingParty.of("localhost:8080").id());
    assertNotEquals("http://localhost.evil", RelyingParty.of("localhost.evil").origin());
  }

  private static void assertAccepted(SoftAuthenticator device) {
    assertEquals(Optional.empty(), flaw(device.sign(CHALLENGE), device.key()));
  }

  private static void assertFlaw(PasskeyFlaw flaw, SoftAuthenticator device) {
    assertEquals(Optional.of(flaw), flaw(device.sign(CHALLENGE), device.key()));
  }

  private static Optional<PasskeyFlaw> flaw(PasskeyAssertion assertion, PasskeyPublicKey key) {
    return new PasskeyVerifier(RelyingParty.of("stafet.example"), CHALLENGE).flaw(assertion, key);
  }

  private static PasskeyAssertion with(PasskeyAssertion sound, ClientData client) {
    return new PasskeyAssertion(
        sound.credential(),
        sound.clientDataJson(),
        client,
        sound.authenticatorData(),
        sound.signature());
  }

  private static PasskeyAssertion with(PasskeyAssertion sound, String data, String signature) {
    return new PasskeyAssertion(
        sound.credential(), sound.clientDataJson(), sound.client(), data, signature);
  }
}
