package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.change.PublicationOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts the results of a page's entries.
final class ImportCounts {
  private final List<ImportReport.ChangedEntry> changed = new ArrayList<>();
  private final List<ImportReport.WithdrawnEntry> withdrawn = new ArrayList<>();
  private int imported;
  private int alreadyThere;

  private ImportCounts() {}

  static ImportCounts of(List<EntryResult> settled) {
    var counts = new ImportCounts();
    settled.forEach(one -> counts.add(one.entry(), one.result()));
    counts.changed.sort(Comparator.comparingInt(ImportReport.ChangedEntry::line));
    counts.withdrawn.sort(Comparator.comparingInt(ImportReport.WithdrawnEntry::line));
    return counts;
  }

  private void add(RelayPageEntry entry, PublicationOutcome.DraftResult result) {
    switch (result) {
      case PublicationOutcome.Published _ -> imported++;
      case PublicationOutcome.AlreadyPublished _ -> alreadyThere++;
      case PublicationOutcome.MatchesWithdrawn(var there, _, _) ->
          withdrawn.add(withdrawn(entry, there.id()));
      case PublicationOutcome.MatchesPurged(var tombstone) ->
          withdrawn.add(withdrawn(entry, tombstone.id()));
      case PublicationOutcome.ContentDiffers(var there, var metadata, var body) ->
          changed.add(changed(entry, there, differences(there, metadata, body)));
    }
  }

  ImportReport report(RelayImportPlan plan, boolean opened) {
    return new ImportReport(
        plan.relay().id(),
        opened,
        plan.added(),
        plan.kept(),
        imported,
        alreadyThere,
        changed,
        withdrawn);
  }

  private static ImportReport.ChangedEntry changed(
      RelayPageEntry entry, Post there, List<String> differs) {
    var title = entry.title();
    return new ImportReport.ChangedEntry(
        title.line(), entry.date(), title.text(), there.id(), differs);
  }

  private static ImportReport.WithdrawnEntry withdrawn(RelayPageEntry entry, PostId post) {
    var title = entry.title();
    return new ImportReport.WithdrawnEntry(title.line(), entry.date(), title.text(), post);
  }

  private static List<String> differences(Post there, PostMetadata metadata, PostBody body) {
    var is = there.post().metadata();
    var differences = new ArrayList<String>();
    if (!is.category().equals(metadata.category())) {
      differences.add("category");
    }
    if (!is.teaser().equals(metadata.teaser())) {
      differences.add("teaser");
    }
    if (!is.authors().equals(metadata.authors())) {
      differences.add("authors");
    }
    if (!there.body().equals(body)) {
      differences.add("text");
    }
    return differences;
  }
}
