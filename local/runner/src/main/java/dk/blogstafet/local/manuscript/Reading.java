package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import java.util.Comparator;
import java.util.List;

/// What a file turned out to be.
///
/// @param <T> what it was read for
public sealed interface Reading<T> {
  /// What it was read for.
  record Legible<T>(T value) implements Reading<T> {}

  /// Something else: everything that stands in the way, in the order of the lines.
  record Unreadable<T>(List<Complaint> complaints) implements Reading<T> {
    public Unreadable {
      complaints = complaints.stream().sorted(Comparator.comparingInt(Complaint::line)).toList();
    }
  }
}
