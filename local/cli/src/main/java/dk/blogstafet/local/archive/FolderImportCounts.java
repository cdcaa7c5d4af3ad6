package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.PublicationOutcome.DraftResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The results of an import, or of its rehearsal.
///
/// @param manuscripts those that were never published, oldest first
/// @param results of each, in the same order
record FolderImportCounts(
    FolderImportPlan plan, List<FolderPost> manuscripts, List<DraftResult> results) {
  /// Returns whether each manuscript has a result.
  boolean isWhole() {
    return results.size() == manuscripts.size();
  }

  /// Returns the manuscripts that the relay doesn't have.
  List<FolderPost> fresh() {
    var fresh = new ArrayList<FolderPost>();
    for (var i = 0; i < results.size(); i++) {
      if (isNew(results.get(i))) {
        fresh.add(manuscripts.get(i));
      }
    }
    return fresh;
  }

  private static boolean isNew(DraftResult result) {
    return result instanceof PublicationOutcome.Published;
  }

  /// Returns the results with those of the manuscripts that were stored.
  FolderImportCounts with(List<DraftResult> stored) {
    var next = stored.iterator();
    var all = results.stream().map(it -> isNew(it) ? next.next() : it).toList();
    return new FolderImportCounts(plan, manuscripts, all);
  }

  /// Returns the outcome.
  ///
  /// @param seen the relay before
  /// @param relay its description after
  FolderImportOutcome.Done done(
      ManuscriptFolder folder, Optional<RelaySnapshot> seen, Relay relay) {
    var imported = plan.restored();
    var alreadyThere = plan.alreadyThere();
    var changed = new ArrayList<>(plan.changed());
    var withdrawn = new ArrayList<>(plan.withdrawn());
    for (var i = 0; i < results.size(); i++) {
      var manuscript = manuscripts.get(i);
      switch (results.get(i)) {
        case PublicationOutcome.Published _ -> imported++;
        case PublicationOutcome.AlreadyPublished _ -> alreadyThere++;
        case PublicationOutcome.ContentDiffers(var there, var metadata, var body) ->
            changed.add(
                ExistingPost.of(
                    manuscript, there.id(), ExistingPost.differences(there, metadata, body)));
        case PublicationOutcome.MatchesWithdrawn(var there, _, _) ->
            withdrawn.add(ExistingPost.of(manuscript, there.id(), List.of()));
        case PublicationOutcome.MatchesPurged(var tombstone) ->
            withdrawn.add(ExistingPost.of(manuscript, tombstone.id(), List.of()));
      }
    }
    return new FolderImportOutcome.Done(
        relay.id(),
        seen.isEmpty(),
        imported,
        alreadyThere,
        changed,
        withdrawn,
        added(seen, relay),
        seen.flatMap(_ -> folder.relay())
            .map(it -> RelayAdditions.kept(relay, it))
            .orElse(List.of()));
  }

  private static List<Category> added(Optional<RelaySnapshot> seen, Relay relay) {
    return relay.categories().stream()
        .skip(seen.map(it -> it.relay().categories().size()).orElse(0))
        .toList();
  }
}
