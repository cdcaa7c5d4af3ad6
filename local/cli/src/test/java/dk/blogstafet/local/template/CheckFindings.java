package dk.blogstafet.local.template;

import java.util.stream.Stream;

/// Creates findings.
final class CheckFindings {
  private CheckFindings() {}

  /// Returns the finding, if the condition holds.
  static Stream<String> of(boolean isWrong, String finding) {
    return isWrong ? Stream.of(finding) : Stream.of();
  }
}
