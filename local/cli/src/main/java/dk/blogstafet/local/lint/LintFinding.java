package dk.blogstafet.local.lint;

import java.util.Locale;

/// An error or a hint in a manuscript.
///
/// @param line from 1
/// @param code the kind, for machines
/// @param sentence what is wrong and what to do
public record LintFinding(int line, LintSeverity severity, String code, String sentence) {
  /// How much a finding matters.
  public enum LintSeverity {
    /// An error: the post can't be published, or a part of it would be lost.
    ERROR,
    /// Could be better.
    HINT;

    /// The weight's name for machines.
    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether this keeps the post from being published.
  public boolean isError() {
    return severity == LintSeverity.ERROR;
  }
}
