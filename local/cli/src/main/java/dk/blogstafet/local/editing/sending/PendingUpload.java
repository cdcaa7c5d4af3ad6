package dk.blogstafet.local.editing.sending;

import java.nio.file.Path;
import java.util.UUID;

/// A request that writes, as it was kept before it was sent.
///
/// @param name the idempotency key under which it is sent, each time
/// @param body JSON
/// @param file where it is kept until it is answered
public record PendingUpload(String method, String path, String name, String body, Path file) {
  /// Returns a request that is kept nowhere, because it contains an address.
  public static PendingUpload unsaved(ApiWriteRequest request) {
    return new PendingUpload(
        request.method(),
        request.path(),
        UUID.randomUUID().toString(),
        request.body(),
        Path.of(""));
  }
}
