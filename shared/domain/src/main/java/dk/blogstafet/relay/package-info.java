/// Relays and the posts in them: what they are, what is allowed, and what follows from what. Knows
/// no database, no page and no protocol.
@NullMarked
package dk.blogstafet.relay;

import org.jspecify.annotations.NullMarked;
