package dk.blogstafet.local.archive;

import dk.blogstafet.relay.WholePost;
import java.time.Instant;

/// A post that was taken back, when and why.
record Taken(WholePost whole, String reason, Instant at) {}
