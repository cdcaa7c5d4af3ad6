/// Newsletter issues in the subscribers table: issues, batches, delivery records and the state of
/// mailing.
@NullMarked
package dk.blogstafet.aws.issue;

import org.jspecify.annotations.NullMarked;
