package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Publication;

/// An entry and what became of it.
record Settled(Entry entry, Publication.Fate fate) {
  boolean isNew() {
    return fate instanceof Publication.Published;
  }
}
