package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One post of an import.
///
/// @param file the manuscript, or the page that it stands on
/// @param place where it stands, for people
record ImportItem(Path file, String place, Manuscript manuscript) {
  PostDraft draft() {
    return manuscript.draft();
  }

  /// Returns everything that keeps it from being published in a relay, with file and line.
  List<String> flaws(Relay relay, LocalDate today, Language language) {
    return manuscript.errors(relay, today).stream()
        .map(error -> file + ":" + error.sentence(language))
        .toList();
  }

  /// Returns the date by which posts are sent, oldest first.
  String date() {
    return Optional.ofNullable(draft().date()).orElse("");
  }
}
