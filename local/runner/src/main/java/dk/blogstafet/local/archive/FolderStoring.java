package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Publication;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.WholePost;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stores what a folder brings, batch by batch: new posts, then withdrawals, then manuscripts. Only
/// the last batch asks for the pages to be renewed.
final class FolderStoring {
  /// A withdrawal writes four rows, and a transaction takes a hundred.
  private static final int WITHDRAWALS = 20;

  private final Relays relays;
  private final Ledger ledger;
  private final Publisher publisher;
  private final List<Publication.Fate> fates = new ArrayList<>();

  FolderStoring(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.ledger = new Ledger(relays, posts);
    this.publisher = new Publisher(relays, posts, clock);
  }

  /// Does what is planned, and publishes manuscripts.
  ///
  /// @param seen the relay as it stood when the plan was made
  FolderOutcome run(
      FolderPlan plan,
      Optional<Standing> seen,
      Relay relay,
      List<Map.Entry<Path, Draft>> manuscripts) {
    var batches = batches(plan);
    var standing = seen.or(() -> open(relay));
    for (var i = 0; i < batches.size() && standing.isPresent(); i++) {
      var isLast = i == batches.size() - 1 && manuscripts.isEmpty();
      standing = record(standing.get(), batches.get(i), pace(isLast));
    }
    var isDone = standing.isPresent() && publish(relay.id(), manuscripts);
    return isDone
        ? finished(plan, seen.isEmpty(), relay.id(), manuscripts)
        : new FolderOutcome.Overtaken(relay.id());
  }

  private static List<List<Step>> batches(FolderPlan plan) {
    var batches = new ArrayList<List<Step>>();
    Batches.of(plan.adds(), add -> draft(add.post())).forEach(it -> batches.add(List.copyOf(it)));
    var withdrawals = plan.withdrawals();
    for (var from = 0; from < withdrawals.size(); from += WITHDRAWALS) {
      var to = Math.min(from + WITHDRAWALS, withdrawals.size());
      batches.add(List.copyOf(withdrawals.subList(from, to)));
    }
    return batches;
  }

  private static Draft draft(WholePost whole) {
    var headline = whole.post().headline();
    var text = whole.body() instanceof Body.Written(var markdown) ? markdown : null;
    return new Draft(headline.title(), null, null, headline.teaser(), List.of(), text, null, null);
  }

  private static Pace pace(boolean isLast) {
    return isLast ? Pace.DONE : Pace.MORE_TO_COME;
  }

  private Optional<Standing> open(Relay relay) {
    return standing(relays.open(relay));
  }

  private Optional<Standing> record(Standing standing, List<Step> steps, Pace pace) {
    return standing(ledger.record(standing, steps, pace));
  }

  private static Optional<Standing> standing(Recorded recorded) {
    return switch (recorded) {
      case Recorded.Done(var standing) -> Optional.of(standing);
      case Recorded.Overtaken() -> Optional.empty();
    };
  }

  private boolean publish(RelayId relay, List<Map.Entry<Path, Draft>> manuscripts) {
    for (var batch : Batches.of(manuscripts, Map.Entry::getValue)) {
      var isLast = fates.size() + batch.size() == manuscripts.size();
      var drafts = batch.stream().map(Map.Entry::getValue).toList();
      switch (publisher.publish(relay, drafts, pace(isLast))) {
        case Publication.Settled(var settled, _) -> fates.addAll(settled);
        case Publication.Refused _, Publication.Busy _, Publication.NoSuchRelay _ -> {
          return false;
        }
      }
    }
    return true;
  }

  private FolderOutcome finished(
      FolderPlan plan, boolean opened, RelayId relay, List<Map.Entry<Path, Draft>> manuscripts) {
    var imported = plan.restored();
    var alreadyThere = plan.alreadyThere();
    var different = new ArrayList<>(plan.different());
    for (var i = 0; i < fates.size(); i++) {
      switch (fates.get(i)) {
        case Publication.Published _ -> imported++;
        case Publication.AlreadyPublished _ -> alreadyThere++;
        case Publication.Differs _, Publication.Withdrawn _, Publication.Purged _ ->
            different.add(manuscripts.get(i).getKey().toString());
      }
    }
    return new FolderOutcome.Finished(relay, opened, imported, alreadyThere, different);
  }
}
