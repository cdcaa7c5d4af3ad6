package dk.blogstafet.previewpost;

import dk.blogstafet.gateway.GatewayResponse;
import java.util.Optional;

/// The outcome of previewing a change.
sealed interface PreviewOutcome {
  /// The change is possible.
  ///
  /// @param html of the page; empty if it can't be rendered
  record Shown(Optional<String> html) implements PreviewOutcome {}

  /// The change would be refused.
  record Refused(GatewayResponse response) implements PreviewOutcome {}
}
