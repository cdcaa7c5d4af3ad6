package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextPassage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a relay page turned out to be.
public sealed interface ParsedPage {
  /// A page, with its entries in the order in which they stand there.
  ///
  /// @param article the line that leads to the introductory article
  record RelayPageContent(
      TextPassage title,
      TextPassage introduction,
      Optional<TextPassage> article,
      List<RelayPageEntry> entries)
      implements ParsedPage {
    public RelayPageContent {
      entries = List.copyOf(entries);
    }
  }

  /// No page: everything that stands in the way, in the order of the lines.
  record Invalid(List<LineError> errors) implements ParsedPage {
    public Invalid {
      errors = errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
    }
  }
}
