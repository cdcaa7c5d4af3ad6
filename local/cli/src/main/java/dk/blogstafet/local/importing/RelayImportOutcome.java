package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.List;

/// The outcome of an import.
public sealed interface RelayImportOutcome {
  /// Everything of the page is in the store, or would be.
  record Done(ImportReport report) implements RelayImportOutcome {}

  /// The page breaks rules; nothing of it was stored.
  record Invalid(List<LineError> errors) implements RelayImportOutcome {
    public Invalid {
      errors = errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
    }
  }

  /// The relay takes no more posts; nothing was stored.
  record NotOpen(RelayId relay) implements RelayImportOutcome {}

  /// Someone else changed the relay meanwhile in a way that this import can't go on from. What is
  /// stored stays; a second import does the rest.
  record Conflict(RelayId relay, int stored) implements RelayImportOutcome {}
}
