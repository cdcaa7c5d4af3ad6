package dk.blogstafet.local.importing;

import dk.blogstafet.relay.RelayId;
import java.net.URI;
import java.util.Optional;

/// The options of an import.
///
/// @param article the address of the introductory article
/// @param dryRun whether to store nothing
public record ImportOptions(RelayId relay, Optional<URI> article, boolean dryRun) {}
