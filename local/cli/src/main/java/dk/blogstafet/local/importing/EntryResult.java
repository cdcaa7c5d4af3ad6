package dk.blogstafet.local.importing;

import dk.blogstafet.relay.change.PublicationOutcome;

/// An entry and its result.
record EntryResult(RelayPageEntry entry, PublicationOutcome.DraftResult result) {
  boolean isNew() {
    return result instanceof PublicationOutcome.Published;
  }
}
