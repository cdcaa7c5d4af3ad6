package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.DraftBatches;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.util.ArrayList;
import java.util.List;

/// Publishes entries batch by batch. Only the last batch triggers the rendering of pages.
final class RelayPageEntryPublisher {
  private final Publisher publisher;
  private final ImportProgress progress;
  private final ImportProgress.ImportPhase phase;

  RelayPageEntryPublisher(
      Publisher publisher, ImportProgress progress, ImportProgress.ImportPhase importPhase) {
    this.publisher = publisher;
    this.progress = progress;
    this.phase = importPhase;
  }

  /// Publishes the entries and returns their results in order. There are fewer results than entries
  /// if a concurrent change of the relay prevents the rest.
  List<EntryResult> publish(RelayId relay, List<RelayPageEntry> entries) {
    var settled = new ArrayList<EntryResult>();
    for (var batch : DraftBatches.of(entries, it -> DraftBatches.characters(it.draft()))) {
      var isLast = settled.size() + batch.size() == entries.size();
      var results = fates(relay, batch, isLast ? RenewalHint.DONE : RenewalHint.MORE_TO_COME);
      if (results.isEmpty()) {
        return settled;
      }
      for (var i = 0; i < batch.size(); i++) {
        settled.add(new EntryResult(batch.get(i), results.get(i)));
      }
      progress.at(phase, settled.size(), entries.size());
    }
    return settled;
  }

  /// Returns the results of a batch; empty if it could not be published.
  private List<PublicationOutcome.DraftResult> fates(
      RelayId relay, List<RelayPageEntry> batch, RenewalHint hint) {
    var drafts = batch.stream().map(RelayPageEntry::draft).toList();
    return switch (publisher.publish(relay, drafts, hint)) {
      case PublicationOutcome.Done(var results, _) -> results;
      case PublicationOutcome.InvalidDrafts _, ChangeRefusal _ -> List.of();
    };
  }
}
