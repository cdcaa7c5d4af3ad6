/// Sends the mails that are due.
@NullMarked
package dk.blogstafet.sendmail;

import org.jspecify.annotations.NullMarked;
