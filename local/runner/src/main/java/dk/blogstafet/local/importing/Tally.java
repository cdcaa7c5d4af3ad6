package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Publication;
import dk.blogstafet.relay.WholePost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts what became of a page's entries.
final class Tally {
  private final List<ImportReport.Changed> changed = new ArrayList<>();
  private final List<ImportReport.Withdrawn> withdrawn = new ArrayList<>();
  private int imported;
  private int alreadyThere;

  private Tally() {}

  static Tally of(List<Settled> settled) {
    var tally = new Tally();
    settled.forEach(one -> tally.add(one.entry(), one.fate()));
    tally.changed.sort(Comparator.comparingInt(ImportReport.Changed::line));
    tally.withdrawn.sort(Comparator.comparingInt(ImportReport.Withdrawn::line));
    return tally;
  }

  private void add(Entry entry, Publication.Fate fate) {
    switch (fate) {
      case Publication.Published _ -> imported++;
      case Publication.AlreadyPublished _ -> alreadyThere++;
      case Publication.Withdrawn(var there, _, _) -> withdrawn.add(withdrawn(entry, there.id()));
      case Publication.Purged(var remains) -> withdrawn.add(withdrawn(entry, remains.id()));
      case Publication.Differs(var there, var headline, var body) ->
          changed.add(changed(entry, there, differences(there, headline, body)));
    }
  }

  ImportReport report(RelayPlan plan, boolean opened) {
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

  private static ImportReport.Changed changed(Entry entry, WholePost there, List<String> differs) {
    var title = entry.title();
    return new ImportReport.Changed(title.line(), entry.date(), title.text(), there.id(), differs);
  }

  private static ImportReport.Withdrawn withdrawn(Entry entry, PostId post) {
    var title = entry.title();
    return new ImportReport.Withdrawn(title.line(), entry.date(), title.text(), post);
  }

  private static List<String> differences(WholePost there, Headline headline, Body body) {
    var is = there.post().headline();
    var differences = new ArrayList<String>();
    if (!is.category().equals(headline.category())) {
      differences.add("category");
    }
    if (!is.teaser().equals(headline.teaser())) {
      differences.add("teaser");
    }
    if (!is.authors().equals(headline.authors())) {
      differences.add("authors");
    }
    if (!there.body().equals(body)) {
      differences.add("text");
    }
    return differences;
  }
}
