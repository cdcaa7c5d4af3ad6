package dk.blogstafet.local.archive;

import dk.blogstafet.local.manuscript.ExportedPost;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.DryRunRelays;
import dk.blogstafet.relay.change.PostDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Imports a folder of manuscripts into the store. Posts of an export get their earlier legs,
/// names, versions and corrections; others are published, oldest first. The whole folder is
/// validated before anything is stored, and a second import continues where the first one stopped.
public final class FolderImport {
  private static final Comparator<Map.Entry<Path, ExportedPost>> BY_DATE =
      Comparator.comparing(it -> Objects.requireNonNullElse(draft(it).date(), ""));

  private final Relays relays;
  private final Posts posts;
  private final Clock clock;

  public FolderImport(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.clock = clock;
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

  /// Imports a folder, or only checks what that would do.
  ///
  /// @param wish the relay, if the folder has no relay file
  /// @throws IOException if a file can't be read
  public FolderImportOutcome run(Path path, Optional<RelayId> wish, boolean dryRun)
      throws IOException {
    var breaches = new ArrayList<FolderImportOutcome.FileError>();
    var folder = ManuscriptFolder.read(path, breaches);
    var seen = folder.relay().map(Relay::id).or(() -> wish).flatMap(relays::find);
    var relay = seen.map(RelaySnapshot::relay).or(folder::relay);
    if (relay.isEmpty()) {
      breaches.add(
          new FolderImportOutcome.FileError(path.resolve(ManuscriptFiles.RELAY_FILE), noRelay()));
      return new FolderImportOutcome.Invalid(breaches);
    }
    folder.posts().forEach((file, post) -> breaches.addAll(flaws(file, post, relay.get())));
    var plan = new FolderImportPlan(posts, seen);
    kept(folder, relay.get(), plan, path);
    breaches.addAll(plan.errors());
    if (!breaches.isEmpty()) {
      return new FolderImportOutcome.Invalid(breaches);
    }
    var storing =
        new FolderBatchWriter(dryRun ? rehearsal(seen, relay.get()) : relays, posts, clock);
    return storing.run(plan, seen, relay.get(), fresh(folder));
  }

  private static DryRunRelays rehearsal(Optional<RelaySnapshot> seen, Relay relay) {
    return new DryRunRelays(seen.orElseGet(() -> RelaySnapshot.opening(relay)));
  }

  /// A post of an export was published before, so its date and a closed relay are allowed.
  private List<FolderImportOutcome.FileError> flaws(Path file, ExportedPost post, Relay relay) {
    var isKept = post.leg().isPresent();
    var into = isKept ? ManuscriptFolder.opened(relay) : relay;
    var last = isKept ? LocalDate.MAX : DanishTime.today(clock);
    return post.manuscript().errors(into, last).stream()
        .map(error -> new FolderImportOutcome.FileError(file, error))
        .toList();
  }

  private static void kept(ManuscriptFolder folder, Relay relay, FolderImportPlan plan, Path path) {
    var opened = ManuscriptFolder.opened(relay);
    folder
        .posts()
        .forEach((file, post) -> post.post(opened).ifPresent(whole -> plan.add(file, whole)));
    folder
        .taken()
        .forEach(withdrawal -> plan.add(path.resolve(ManuscriptFolder.WITHDRAWN), withdrawal));
  }

  /// Returns the manuscripts that were never published, oldest first.
  private static List<Map.Entry<Path, PostDraft>> fresh(ManuscriptFolder folder) {
    return folder.posts().entrySet().stream()
        .filter(it -> it.getValue().leg().isEmpty())
        .sorted(BY_DATE)
        .map(it -> Map.entry(it.getKey(), draft(it)))
        .toList();
  }

  private static PostDraft draft(Map.Entry<Path, ExportedPost> post) {
    Manuscript manuscript = post.getValue().manuscript();
    return manuscript.draft();
  }

  private static LineError noRelay() {
    return new LineError.UnexpectedText(1, "line.no-relay-file", ManuscriptFiles.RELAY_FILE);
  }
}
