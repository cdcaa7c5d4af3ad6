package dk.blogstafet.local.archive;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Publishes drafts in batches, in their order: how every import into a data folder publishes. Only
/// the last batch requests that pages are renewed.
public final class BatchPublisher {
  private final Publisher publisher;
  private final IntConsumer progress;

  /// @param progress gets the number of drafts that are done, after each batch
  public BatchPublisher(Publisher publisher, IntConsumer progress) {
    this.publisher = publisher;
    this.progress = progress;
  }

  /// Publishes drafts and returns their results in order. There are fewer results than drafts if a
  /// concurrent change of the relay prevents the rest.
  public List<PublicationOutcome.DraftResult> publish(RelayId relay, List<PostDraft> drafts) {
    var results = new ArrayList<PublicationOutcome.DraftResult>();
    for (var batch : DraftBatches.of(drafts)) {
      var isLast = results.size() + batch.size() == drafts.size();
      var hint = isLast ? RenewalHint.DONE : RenewalHint.MORE_TO_COME;
      switch (publisher.publish(relay, batch, hint)) {
        case PublicationOutcome.Done(var settled, _) -> results.addAll(settled);
        case PublicationOutcome.InvalidDrafts _, ChangeRefusal _ -> {
          return results;
        }
      }
      progress.accept(results.size());
    }
    return results;
  }
}
