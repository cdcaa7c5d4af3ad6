/// Newsletter subscriptions with evidence of consent: mailboxes, sign-ups, consent records, outbox
/// tasks, and the stores that keep them.
@NullMarked
package dk.blogstafet.newsletter;

import org.jspecify.annotations.NullMarked;
