package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextPassage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The result of parsing a relay page.
public sealed interface ParsedPage {
  /// A valid page, with its entries in the page's order.
  ///
  /// @param article the line with the link to the introductory article
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

  /// All errors that prevent parsing, in order of their lines.
  record Invalid(List<LineError> errors) implements ParsedPage {
    public Invalid {
      errors = errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
    }
  }
}
