package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.List;

/// The outcome of an import.
public sealed interface RelayImportOutcome {
  /// Every post of the page is stored, or would be in a dry run.
  record Done(ImportReport report) implements RelayImportOutcome {}

  /// The page breaks rules; nothing was stored.
  record Invalid(List<LineError> errors) implements RelayImportOutcome {
    public Invalid {
      errors = errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
    }
  }

  /// The relay is closed; nothing was stored.
  record NotOpen(RelayId relay) implements RelayImportOutcome {}

  /// The relay changed concurrently and the import could not continue. Stored posts stay; another
  /// import completes the rest.
  record Conflict(RelayId relay, int stored) implements RelayImportOutcome {}
}
