package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.LocalDate;
import java.util.List;

/// The result of an import, or of a dry run.
///
/// @param opened whether the relay is new
/// @param addedCategories the categories that are new to the relay
/// @param kept the relay's fields that differ from the page and were not changed: `title`,
///   `introduction`, `introductory article`
/// @param alreadyThere the number of posts that exist with the same content
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

  /// Returns whether the relay has every post of the page with the same content.
  boolean isToTheLetter() {
    return changed.isEmpty() && withdrawn.isEmpty();
  }

  /// A post of the page that was withdrawn or purged before. It is not published again.
  ///
  /// @param line the line of its title on the page
  public record WithdrawnEntry(int line, LocalDate date, String title, PostId post) {}

  /// An existing post whose content differs from the page. It is not changed.
  ///
  /// @param line the line of its title on the page
  /// @param differs the fields in which the two differ
  public record ChangedEntry(
      int line, LocalDate date, String title, PostId post, List<String> differs) {
    public ChangedEntry {
      differs = List.copyOf(differs);
    }
  }
}
