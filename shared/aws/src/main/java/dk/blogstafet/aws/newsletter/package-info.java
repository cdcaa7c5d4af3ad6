/// The subscribers table, apart from issues: mailboxes, subscriptions, sign-ups, consent records
/// and the outbox.
@NullMarked
package dk.blogstafet.aws.newsletter;

import org.jspecify.annotations.NullMarked;
