package dk.blogstafet.local.template;

import java.util.stream.Stream;

/// Makes findings.
final class CheckFindings {
  private CheckFindings() {}

  /// The finding, if it is one.
  static Stream<String> of(boolean isWrong, String finding) {
    return isWrong ? Stream.of(finding) : Stream.of();
  }
}
