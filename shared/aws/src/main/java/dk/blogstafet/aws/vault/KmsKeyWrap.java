package dk.blogstafet.aws.vault;

import dk.blogstafet.vault.KeyUse;
import dk.blogstafet.vault.KeyWrap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/// Wraps keys with a KMS key, which never leaves KMS. The purpose of a key is part of the
/// encryption context (`use`), so that a role can be granted one use only.
public final class KmsKeyWrap implements KeyWrap {
  private static final String USE = "use";

  private final Supplier<KmsClient> client;
  private final String key;

  /// @param client creates the client, which most calls of a function never need; needs the SDK's
  ///   module `kms`
  /// @param key the ARN of the wrapping key
  public KmsKeyWrap(Supplier<KmsClient> client, String key) {
    this.client = client;
    this.key = key;
  }

  /// One Encrypt.
  @Override
  public byte[] wrap(KeyUse use, byte[] plain) {
    var request =
        EncryptRequest.builder()
            .keyId(key)
            .encryptionContext(context(use))
            .plaintext(SdkBytes.fromByteArray(plain))
            .build();
    try (var kms = client.get()) {
      return kms.encrypt(request).ciphertextBlob().asByteArray();
    }
  }

  /// One Decrypt.
  @Override
  public byte[] unwrap(KeyUse use, byte[] wrapped) {
    var request =
        DecryptRequest.builder()
            .keyId(key)
            .encryptionContext(context(use))
            .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
            .build();
    try (var kms = client.get()) {
      return kms.decrypt(request).plaintext().asByteArray();
    } catch (InvalidCiphertextException | IncorrectKeyException foreign) {
      throw new IllegalStateException(
          "The newsletter's keys were wrapped with another KMS key than NEWSLETTER_KEY, or changed:"
              + " set it to the key that wrapped them.",
          foreign);
    }
  }

  private static Map<String, String> context(KeyUse use) {
    return Map.of(USE, use.label());
  }
}
