package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a relay page turned out to be.
public sealed interface Parsed {
  /// A page, with its entries in the order in which they stand there.
  ///
  /// @param article the line that leads to the introductory article
  record Page(Passage title, Passage introduction, Optional<Passage> article, List<Entry> entries)
      implements Parsed {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /// No page: everything that stands in the way, in the order of the lines.
  record Unreadable(List<Complaint> complaints) implements Parsed {
    public Unreadable {
      complaints = complaints.stream().sorted(Comparator.comparingInt(Complaint::line)).toList();
    }
  }
}
