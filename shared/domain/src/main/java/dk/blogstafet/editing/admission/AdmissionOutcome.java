package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.ActionResult;

/// The outcome of admitting a device.
public sealed interface AdmissionOutcome {
  /// The device's key is stored, now or by an earlier request of the same device.
  record Admitted(ActionResult result) implements AdmissionOutcome {}

  /// The code is unknown, used or expired, its inviter is no longer trusted, or the key is known.
  /// The sender learns no more than that.
  record Refused() implements AdmissionOutcome {}
}
