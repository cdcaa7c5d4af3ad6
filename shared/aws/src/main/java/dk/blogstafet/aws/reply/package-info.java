/// Requests for replies in the manuscripts table.
@NullMarked
package dk.blogstafet.aws.reply;

import org.jspecify.annotations.NullMarked;
