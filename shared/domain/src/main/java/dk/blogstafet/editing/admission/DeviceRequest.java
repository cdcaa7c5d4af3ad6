package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import java.time.Instant;
import java.util.List;

/// A request of a device that isn't admitted yet.
///
/// @param key the device's, whose possession was proven
/// @param browser as the device names itself; may be empty
/// @param authorities the site's names
/// @param name of the idempotency key
/// @param fingerprint of the request
/// @param correlation the request's id in the logs
public record DeviceRequest(
    DeviceTicket ticket,
    Ed25519PublicKey key,
    String browser,
    List<String> authorities,
    String name,
    String fingerprint,
    Instant at,
    String correlation) {
  public DeviceRequest {
    authorities = List.copyOf(authorities);
  }

  /// Returns the action by which the admitted device's key is stored.
  SignedAction actOf(EditorKey device) {
    var idempotencyKey = new IdempotencyKey(key.id(), name);
    return new SignedAction(device, idempotencyKey, fingerprint, at, correlation);
  }
}
