package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.List;

/// How an import ended.
public sealed interface ImportOutcome {
  /// Everything of the page is in the store, or would be.
  record Finished(ImportReport report) implements ImportOutcome {}

  /// The page breaks rules; nothing of it was stored.
  record Refused(List<Complaint> complaints) implements ImportOutcome {
    public Refused {
      complaints = complaints.stream().sorted(Comparator.comparingInt(Complaint::line)).toList();
    }
  }

  /// The relay takes no more posts; nothing was stored.
  record Closed(RelayId relay) implements ImportOutcome {}

  /// Someone else changed the relay meanwhile in a way that this import can't go on from. What is
  /// stored stays; a second import does the rest.
  record Overtaken(RelayId relay, int stored) implements ImportOutcome {}
}
