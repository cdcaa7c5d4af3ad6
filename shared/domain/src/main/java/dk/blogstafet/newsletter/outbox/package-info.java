/// Turns outbox tasks into emails: which email, to which address, and what to do about its outcome.
@NullMarked
package dk.blogstafet.newsletter.outbox;

import org.jspecify.annotations.NullMarked;
