/// Sends the mails of newsletter issues, on a schedule.
@NullMarked
package dk.blogstafet.sendissue;

import org.jspecify.annotations.NullMarked;
