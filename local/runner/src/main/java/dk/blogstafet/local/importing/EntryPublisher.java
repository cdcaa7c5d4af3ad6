package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.Batches;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Publication;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.List;

/// Publishes entries batch by batch. Only the last batch asks for the pages to be renewed.
final class EntryPublisher {
  private final Publisher publisher;
  private final Progress progress;
  private final Progress.Stage stage;

  EntryPublisher(Publisher publisher, Progress progress, Progress.Stage stage) {
    this.publisher = publisher;
    this.progress = progress;
    this.stage = stage;
  }

  /// What became of the entries, in their order; of fewer than all where the relay was changed
  /// meanwhile so that the rest can't follow.
  List<Settled> publish(RelayId relay, List<Entry> entries) {
    var settled = new ArrayList<Settled>();
    for (var batch : Batches.of(entries, Entry::draft)) {
      var isLast = settled.size() + batch.size() == entries.size();
      var fates = fates(relay, batch, isLast ? Pace.DONE : Pace.MORE_TO_COME);
      if (fates.isEmpty()) {
        return settled;
      }
      for (var i = 0; i < batch.size(); i++) {
        settled.add(new Settled(batch.get(i), fates.get(i)));
      }
      progress.at(stage, settled.size(), entries.size());
    }
    return settled;
  }

  /// The fates of a batch; none where it can't follow.
  private List<Publication.Fate> fates(RelayId relay, List<Entry> batch, Pace pace) {
    var drafts = batch.stream().map(Entry::draft).toList();
    return switch (publisher.publish(relay, drafts, pace)) {
      case Publication.Settled(var fates, _) -> fates;
      case Publication.Refused _, Publication.Busy _, Publication.NoSuchRelay _ -> List.of();
    };
  }
}
