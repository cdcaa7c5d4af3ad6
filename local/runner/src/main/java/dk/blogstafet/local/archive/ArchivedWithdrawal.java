package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Post;
import java.time.Instant;

/// A post that was taken back, when and why.
record ArchivedWithdrawal(Post whole, String reason, Instant at) {}
