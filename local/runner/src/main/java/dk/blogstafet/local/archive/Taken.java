package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Post;
import java.time.Instant;

/// A post that was taken back, when and why.
record Taken(Post whole, String reason, Instant at) {}
