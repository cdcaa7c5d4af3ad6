package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.relay.RelayId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Words for how an import ended.
interface ImportVoice {
  /// What is in the store now, or would be.
  ///
  /// @param address where readers find the relay, if they do already
  String finished(ImportReport report, boolean dryRun, Optional<URI> address);

  /// Everything that stands in the way.
  String refused(List<Complaint> complaints);

  /// The relay takes no posts.
  String closed(RelayId relay);

  /// The import could not be finished, or not begun; a sentence says why.
  String unfinished(String reason);
}
