package dk.blogstafet.editing.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.relay.Base64Url;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// The examples that WebAuthn Level 3 publishes (section 16). Some lack the check of a finger, face
/// or code, and are refused for that alone: their signatures are valid.
class PasskeyExamplesTest {
  private static final String FORM = "webauthn-level-3.properties";

  private final Properties examples = new Properties();

  PasskeyExamplesTest() throws IOException {
    try (var file = PasskeyExamplesTest.class.getResourceAsStream(FORM)) {
      examples.load(Objects.requireNonNull(file));
    }
  }

  @Test
  void acceptsEs256WithTheLongestCredentialId() {
    assertEquals(Optional.empty(), flaw("es256-long", false));
    assertEquals(43, PasskeyId.of(value("es256-long", "credential")).orElseThrow().hash().length());
  }

  @Test
  void refusesEs256WithoutVerification() {
    assertEquals(Optional.of(PasskeyFlaw.NOT_VERIFIED), flaw("es256", false));
    assertEquals(Optional.of(PasskeyFlaw.NOT_VERIFIED), flaw("es256-self", false));
    assertEquals(Optional.of(PasskeyFlaw.NOT_VERIFIED), flaw("eddsa", false));
  }

  @Test
  void refusesPagesInOtherSitesPages() {
    assertEquals(Optional.of(PasskeyFlaw.FRAMED), flaw("es256-framed", true));
    assertEquals(Optional.of(PasskeyFlaw.FRAMED), flaw("es256-top", true));
  }

  @Test
  void verifiesAllSignatures() {
    for (var name : new String[] {"es256", "es256-self", "es256-framed", "es256-top", "eddsa"}) {
      assertEquals(
          Optional.empty(), PasskeyVerifier.signatureFlaw(assertion(name, false), key(name)));
    }
  }

  private Optional<PasskeyFlaw> flaw(String name, boolean isFramed) {
    var challenge = Base64Url.decode(value(name, "challenge"));
    return new PasskeyVerifier(RelyingParty.of("example.org"), challenge)
        .flaw(assertion(name, isFramed), key(name));
  }

  private PasskeyAssertion assertion(String name, boolean isFramed) {
    var client =
        new PasskeyAssertion.ClientData(
            "webauthn.get", value(name, "challenge"), "https://example.org", isFramed);
    return new PasskeyAssertion(
        value(name, "credential"),
        value(name, "clientDataJson"),
        client,
        value(name, "authenticatorData"),
        value(name, "signature"));
  }

  private PasskeyPublicKey key(String name) {
    return PasskeyPublicKey.parse(value(name, "spki")).orElseThrow();
  }

  private String value(String name, String field) {
    return examples.getProperty(name + "." + field);
  }
}
