package dk.blogstafet.local.importing;

import dk.blogstafet.relay.RelayId;
import java.net.URI;
import java.util.Optional;

/// How somebody wants a page to be imported.
///
/// @param article where the introductory article stands
/// @param dryRun whether nothing is to be stored
public record ImportOptions(RelayId relay, Optional<URI> article, boolean dryRun) {}
