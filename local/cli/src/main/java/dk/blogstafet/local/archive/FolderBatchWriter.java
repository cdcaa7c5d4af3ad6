package dk.blogstafet.local.archive;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Stores a folder's content, batch by batch: new posts, then withdrawals, then manuscripts. Only
/// the last batch requests that pages are renewed.
final class FolderBatchWriter {
  /// A withdrawal writes four rows, and the limit of a transaction is a hundred.
  private static final int WITHDRAWALS = 20;

  private final RelayChangeWriter writer;
  private final BatchPublisher publisher;

  /// @param progress gets the number of manuscripts that are done, after each batch
  FolderBatchWriter(Relays relays, Posts posts, Clock clock, IntConsumer progress) {
    this.writer = new RelayChangeWriter(relays, posts);
    this.publisher = new BatchPublisher(new Publisher(relays, posts, clock), progress);
  }

  /// Carries out the plan, and publishes manuscripts. Returns the result of each manuscript, in
  /// their order. There is none, or there are fewer, if others change the relay meanwhile.
  ///
  /// @param snapshot the relay as it is
  Optional<List<PublicationOutcome.DraftResult>> run(
      FolderImportPlan plan, RelaySnapshot snapshot, List<FolderPost> manuscripts) {
    var batches = batches(plan);
    var now = Optional.of(snapshot);
    for (var i = 0; i < batches.size() && now.isPresent(); i++) {
      var isLast = i == batches.size() - 1 && manuscripts.isEmpty();
      now = record(now.get(), batches.get(i), pace(isLast));
    }
    var drafts = manuscripts.stream().map(FolderPost::draft).toList();
    return now.map(it -> publisher.publish(it.id(), drafts));
  }

  private static List<List<PostChange>> batches(FolderImportPlan plan) {
    var batches = new ArrayList<List<PostChange>>();
    DraftBatches.of(plan.adds(), add -> characters(add.post()), FolderBatchWriter::rows)
        .forEach(it -> batches.add(List.copyOf(it)));
    var withdrawals = plan.withdrawals();
    for (var from = 0; from < withdrawals.size(); from += WITHDRAWALS) {
      var to = Math.min(from + WITHDRAWALS, withdrawals.size());
      batches.add(List.copyOf(withdrawals.subList(from, to)));
    }
    return batches;
  }

  private static int characters(Post whole) {
    var text = whole.body() instanceof PostBody.MarkdownText(var markdown) ? markdown.length() : 0;
    return whole.post().title().length() + whole.post().metadata().teaser().length() + text;
  }

  private static int rows(PostChange.Add add) {
    return 3 + add.post().oldAddresses().size();
  }

  private static RenewalHint pace(boolean isLast) {
    return isLast ? RenewalHint.DONE : RenewalHint.MORE_TO_COME;
  }

  private Optional<RelaySnapshot> record(
      RelaySnapshot snapshot, List<PostChange> changes, RenewalHint hint) {
    return switch (writer.commit(snapshot, changes, hint)) {
      case CommitResult.Done(var next) -> Optional.of(next);
      case CommitResult.Conflict() -> Optional.empty();
    };
  }
}
