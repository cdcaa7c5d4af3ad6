/// What the outboxes in DynamoDB have in common.
@NullMarked
package dk.blogstafet.aws.outbox;

import org.jspecify.annotations.NullMarked;
