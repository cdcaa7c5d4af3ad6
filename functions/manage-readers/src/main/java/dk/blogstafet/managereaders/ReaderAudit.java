package dk.blogstafet.managereaders;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;

/// Writes what an editor does with personal data into the audit log, before the editor gets it.
final class ReaderAudit {
  private final Editors editors;

  ReaderAudit(Editors editors) {
    this.editors = editors;
  }

  /// Records an action once: a repeated request, and one that was interrupted, has one entry. Each
  /// subject has one of its own, so that one idempotency key can't be used for several unnoticed.
  ///
  /// @param subject the reader, or the request about a list, in letters of ASCII
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed
  void record(SignedAction act, String subject, ActionResult result) {
    var part = act.forPart(result.actionType().label() + " " + subject);
    if (editors.lookup(part.idempotencyKey()).receipt().isEmpty()) {
      editors.record(part, result);
    }
  }
}
