package dk.blogstafet.local.archive;

import dk.blogstafet.local.archive.FolderImportOutcome.FileError;
import dk.blogstafet.local.archive.ImportProgress.ImportPhase;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.DryRunRelays;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Imports manuscripts into the store: how every import publishes. Posts of an export get their
/// earlier legs, names, versions and corrections; others are published in batches, oldest first, by
/// the rules of signed requests. Everything is validated and rehearsed before anything is stored,
/// and a second import continues where the first one stopped.
public final class FolderImport {
  private static final int ATTEMPTS = 5;

  private final Relays relays;
  private final Posts posts;
  private final Clock clock;
  private final ImportProgress progress;

  public FolderImport(Relays relays, Posts posts, Clock clock, ImportProgress importProgress) {
    this.relays = relays;
    this.posts = posts;
    this.clock = clock;
    this.progress = importProgress;
  }

  /// Returns the folders to import: the named one, or those in it that belong to relays.
  ///
  /// @throws IOException if it can't be read
  public static List<Path> folders(Path named) throws IOException {
    return ManuscriptFolder.relays(named);
  }

  /// Returns the files beside the manuscripts of these folders, and between the folders, that are
  /// not imported.
  ///
  /// @throws IOException if a folder can't be read
  public static List<Path> ignoredFiles(Path named, List<Path> folders) throws IOException {
    var looked = new LinkedHashSet<>(folders);
    looked.add(named);
    var left = new ArrayList<Path>();
    for (var folder : looked) {
      left.addAll(ManuscriptFiles.othersIn(folder));
    }
    left.removeAll(folders);
    return left;
  }

  /// Imports a folder, or only shows what that would do.
  ///
  /// @param wish the relay, if the folder has no relay file
  /// @param additions what a relay that exists gets
  public FolderImportOutcome run(
      ManuscriptFolder folder, Optional<RelayId> wish, RelayAdditions additions, boolean dryRun) {
    var id = folder.relay().map(Relay::id).or(() -> wish);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = attempt(folder, id.flatMap(relays::find), additions, dryRun);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new FolderImportOutcome.Conflict(id.orElseThrow());
  }

  /// Makes one attempt; empty if the relay changed before anything was stored.
  private Optional<FolderImportOutcome> attempt(
      ManuscriptFolder folder,
      Optional<RelaySnapshot> seen,
      RelayAdditions additions,
      boolean dryRun) {
    var target = seen.map(it -> additions.to(it.relay())).or(folder::relay);
    if (target.isEmpty()) {
      return Optional.of(withoutRelay(folder));
    }
    var relay = target.get();
    if (seen.isPresent() && !relay.isOpen() && !folder.unpublished().isEmpty()) {
      return Optional.of(new FolderImportOutcome.NotOpen(relay.id()));
    }
    var plan = FolderImportPlan.of(folder, posts, seen, relay);
    var errors = new ArrayList<>(folder.errors(relay, DanishTime.today(clock)));
    errors.addAll(plan.errors());
    if (!errors.isEmpty()) {
      return Optional.of(new FolderImportOutcome.Invalid(errors));
    }
    var counts = rehearse(folder, plan, seen, relay);
    if (!counts.isWhole()) {
      return Optional.of(new FolderImportOutcome.Conflict(relay.id()));
    }
    return dryRun
        ? Optional.of(counts.done(folder, seen, relay))
        : store(folder, plan, seen, relay, counts);
  }

  private static FolderImportOutcome withoutRelay(ManuscriptFolder folder) {
    var file = folder.path().resolve(ManuscriptFiles.RELAY_FILE);
    var none = new LineError.UnexpectedText(1, "line.no-relay-file", ManuscriptFiles.RELAY_FILE);
    return new FolderImportOutcome.Invalid(
        folder.errors().isEmpty() ? List.of(new FileError(file, none)) : folder.errors());
  }

  /// Returns what an import would do, so that the last batch stored is one with a new post.
  private FolderImportCounts rehearse(
      ManuscriptFolder folder, FolderImportPlan plan, Optional<RelaySnapshot> seen, Relay relay) {
    var after =
        seen.map(it -> it.withDescription(relay)).orElseGet(() -> RelaySnapshot.opening(relay));
    var manuscripts = folder.unpublished();
    var results =
        writer(new DryRunRelays(after), ImportPhase.CHECKING, manuscripts.size())
            .run(plan, after, manuscripts)
            .orElse(List.of());
    return new FolderImportCounts(plan, manuscripts, results);
  }

  private Optional<FolderImportOutcome> store(
      ManuscriptFolder folder,
      FolderImportPlan plan,
      Optional<RelaySnapshot> seen,
      Relay relay,
      FolderImportCounts rehearsed) {
    if (!(prepare(seen, relay) instanceof CommitResult.Done(var snapshot))) {
      return Optional.empty();
    }
    var fresh = rehearsed.fresh();
    return writer(relays, ImportPhase.STORING, fresh.size())
        .run(plan, snapshot, fresh)
        .filter(it -> it.size() == fresh.size())
        .map(rehearsed::with)
        .<FolderImportOutcome>map(it -> it.done(folder, seen, relay))
        .or(() -> Optional.of(new FolderImportOutcome.Conflict(relay.id())));
  }

  /// Opens the relay, or adds what it lacks.
  private CommitResult prepare(Optional<RelaySnapshot> seen, Relay relay) {
    if (seen.isEmpty()) {
      return relays.open(relay);
    }
    var snapshot = seen.get();
    return snapshot.relay().equals(relay)
        ? new CommitResult.Done(snapshot)
        : relays.describe(snapshot, relay);
  }

  private FolderBatchWriter writer(Relays where, ImportPhase phase, int all) {
    return new FolderBatchWriter(where, posts, clock, done -> progress.at(phase, done, all));
  }
}
