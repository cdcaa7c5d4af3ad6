package dk.blogstafet.local.archive;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stores a folder's content, batch by batch: new posts, then withdrawals, then manuscripts. Only
/// the last batch requests that pages are renewed.
final class FolderBatchWriter {
  /// A withdrawal writes four rows, and the limit of a transaction is a hundred.
  private static final int WITHDRAWALS = 20;

  private final Relays relays;
  private final RelayChangeWriter writer;
  private final BatchPublisher publisher;
  private final List<PublicationOutcome.DraftResult> results = new ArrayList<>();

  FolderBatchWriter(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.writer = new RelayChangeWriter(relays, posts);
    this.publisher = new BatchPublisher(new Publisher(relays, posts, clock), _ -> {});
  }

  /// Carries out the plan, and publishes manuscripts.
  ///
  /// @param seen the relay when the plan was made
  FolderImportOutcome run(
      FolderImportPlan plan,
      Optional<RelaySnapshot> seen,
      Relay relay,
      List<Map.Entry<Path, PostDraft>> manuscripts) {
    var batches = batches(plan);
    var snapshot = seen.or(() -> open(relay));
    for (var i = 0; i < batches.size() && snapshot.isPresent(); i++) {
      var isLast = i == batches.size() - 1 && manuscripts.isEmpty();
      snapshot = record(snapshot.get(), batches.get(i), pace(isLast));
    }
    if (snapshot.isPresent()) {
      var drafts = manuscripts.stream().map(Map.Entry::getValue).toList();
      results.addAll(publisher.publish(relay.id(), drafts));
    }
    return snapshot.isPresent() && results.size() == manuscripts.size()
        ? finished(plan, seen.isEmpty(), relay.id(), manuscripts)
        : new FolderImportOutcome.Conflict(relay.id());
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

  private Optional<RelaySnapshot> open(Relay relay) {
    return standing(relays.open(relay));
  }

  private Optional<RelaySnapshot> record(
      RelaySnapshot snapshot, List<PostChange> changes, RenewalHint hint) {
    return standing(writer.commit(snapshot, changes, hint));
  }

  private static Optional<RelaySnapshot> standing(CommitResult result) {
    return switch (result) {
      case CommitResult.Done(var snapshot) -> Optional.of(snapshot);
      case CommitResult.Conflict() -> Optional.empty();
    };
  }

  private FolderImportOutcome finished(
      FolderImportPlan plan,
      boolean opened,
      RelayId relay,
      List<Map.Entry<Path, PostDraft>> manuscripts) {
    var imported = plan.restored();
    var alreadyThere = plan.alreadyThere();
    var different = new ArrayList<>(plan.different());
    for (var i = 0; i < results.size(); i++) {
      switch (results.get(i)) {
        case PublicationOutcome.Published _ -> imported++;
        case PublicationOutcome.AlreadyPublished _ -> alreadyThere++;
        case PublicationOutcome.ContentDiffers _,
            PublicationOutcome.MatchesWithdrawn _,
            PublicationOutcome.MatchesPurged _ ->
            different.add(manuscripts.get(i).getKey().toString());
      }
    }
    return new FolderImportOutcome.Done(relay, opened, imported, alreadyThere, different);
  }
}
