package dk.blogstafet.local.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The result of checking a manuscript.
///
/// @param findings in order of their lines
/// @param lix empty if there is no text
public record LintResult(List<LintFinding> findings, Optional<LixScore> lix) {
  public LintResult {
    findings = findings.stream().sorted(Comparator.comparingInt(LintFinding::line)).toList();
  }

  /// Returns whether there are errors.
  public boolean hasErrors() {
    return errors() > 0;
  }

  int errors() {
    return (int) findings.stream().filter(LintFinding::isError).count();
  }

  int hints() {
    return findings.size() - errors();
  }
}
