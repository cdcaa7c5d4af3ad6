/// The editors table: keys, receipts and the audit log.
@NullMarked
package dk.blogstafet.aws.editing;

import org.jspecify.annotations.NullMarked;
