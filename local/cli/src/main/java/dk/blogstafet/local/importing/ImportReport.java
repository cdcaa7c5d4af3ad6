package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.LocalDate;
import java.util.List;

/// The result of an import, or of a dry run.
///
/// @param opened whether the relay is new
/// @param addedCategories the categories that the relay didn't have before
/// @param kept the relay's fields that differ from the page and were not changed: `title`,
///   `introduction`, `introductory article`
/// @param alreadyThere the number of posts that were there with the same content
public record ImportReport(
    RelayId relay,
    boolean opened,
    List<Category> addedCategories,
    List<String> kept,
    int imported,
    int alreadyThere,
    List<ChangedEntry> changed,
    List<WithdrawnEntry> withdrawn) {
  public ImportReport {
    addedCategories = List.copyOf(addedCategories);
    kept = List.copyOf(kept);
    changed = List.copyOf(changed);
    withdrawn = List.copyOf(withdrawn);
  }

  /// Whether every post of the page is there as the page has it.
  boolean isToTheLetter() {
    return changed.isEmpty() && withdrawn.isEmpty();
  }

  /// A post that was withdrawn or purged, and stays so though it is on the page.
  ///
  /// @param line where its title stands on the page
  public record WithdrawnEntry(int line, LocalDate date, String title, PostId post) {}

  /// A post that is there and says something else than the page: it was left as it is.
  ///
  /// @param line where its title stands on the page
  /// @param differs the fields in which the two differ
  public record ChangedEntry(
      int line, LocalDate date, String title, PostId post, List<String> differs) {
    public ChangedEntry {
      differs = List.copyOf(differs);
    }
  }
}
