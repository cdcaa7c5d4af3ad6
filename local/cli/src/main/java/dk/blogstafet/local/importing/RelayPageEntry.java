package dk.blogstafet.local.importing;

import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.change.PostDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A post on a relay page.
///
/// @param dateLine the number of the line with date and category
public record RelayPageEntry(
    TextPassage title, int dateLine, LocalDate date, String category, TextPassage teaser) {
  /// Returns the entry as a draft of a post.
  public PostDraft draft() {
    return PostDraft.ofTeaser(title.text(), date.toString(), category, teaser.text());
  }

  /// Returns the entry as a manuscript, with the lines of its fields on the page.
  public Manuscript manuscript() {
    var lines =
        Map.of(
            "title", List.of(title.line()),
            "date", List.of(dateLine),
            "category", List.of(dateLine),
            "teaser", List.of(teaser.line()));
    return new Manuscript(draft(), Optional.empty(), lines, title.line());
  }
}
