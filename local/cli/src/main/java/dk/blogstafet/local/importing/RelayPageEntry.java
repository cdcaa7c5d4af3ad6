package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.change.PostDraft;
import java.time.LocalDate;

/// A post as a relay page lists it.
///
/// @param dateLine the number of the line where date and category stand
public record RelayPageEntry(
    TextPassage title, int dateLine, LocalDate date, String category, TextPassage teaser) {
  /// The entry as a draft of a post.
  public PostDraft draft() {
    return PostDraft.ofTeaser(title.text(), date.toString(), category, teaser.text());
  }
}
