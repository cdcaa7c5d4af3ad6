package dk.blogstafet.aws.vault;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.FakeKms;
import dk.blogstafet.vault.KeyUse;
import dk.blogstafet.vault.KeyWrap;
import dk.blogstafet.vault.KeyWrapContract;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KmsException;

final class KmsKeyWrapTest extends KeyWrapContract {
  private static FakeKms server;

  @BeforeAll
  static void start() throws IOException {
    server = FakeKms.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  protected KeyWrap wrap() {
    return wrap("arn:aws:kms:eu-central-1:111122223333:key/ours");
  }

  @Override
  protected KeyWrap other() {
    return wrap("arn:aws:kms:eu-central-1:111122223333:key/another");
  }

  @Test
  void rethrowsAccessDenied() {
    var denied = wrap("arn:aws:kms:eu-central-1:111122223333:key/denied");

    assertThrows(KmsException.class, () -> denied.wrap(KeyUse.NAME, new byte[] {1}));
  }

  private static KeyWrap wrap(String key) {
    var environment =
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ENDPOINT_URL_KMS", server.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", "ours",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "NEWSLETTER_KEY", key);
    return new AwsClients(environment).newsletterKeyWrap();
  }
}
