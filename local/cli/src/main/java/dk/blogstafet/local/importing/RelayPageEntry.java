package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.change.PostDraft;
import java.time.LocalDate;

/// A post on a relay page.
///
/// @param dateLine the number of the line with date and category
public record RelayPageEntry(
    TextPassage title, int dateLine, LocalDate date, String category, TextPassage teaser) {
  /// Returns the entry as a draft of a post.
  public PostDraft draft() {
    return PostDraft.ofTeaser(title.text(), date.toString(), category, teaser.text());
  }
}
