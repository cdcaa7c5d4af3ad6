package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Post;
import java.time.Instant;

/// A withdrawn post, with the reason and the time.
public record ArchivedWithdrawal(Post whole, String reason, Instant at) {}
