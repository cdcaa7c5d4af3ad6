package dk.blogstafet.local.lint;

import java.util.Locale;

/// An error or a hint in a manuscript.
///
/// @param line from 1
/// @param code the kind, for programs
/// @param sentence what is wrong and what to do
public record LintFinding(int line, LintSeverity severity, String code, String sentence) {
  /// The severity of a finding.
  public enum LintSeverity {
    /// An error: the post can't be published, or a part of it would be lost.
    ERROR,
    /// A suggestion: the text could be better.
    HINT;

    /// Returns the severity's name for programs.
    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Returns whether this prevents publication.
  public boolean isError() {
    return severity == LintSeverity.ERROR;
  }
}
