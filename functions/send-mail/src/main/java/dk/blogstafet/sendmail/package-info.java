/// Sends due mails.
@NullMarked
package dk.blogstafet.sendmail;

import org.jspecify.annotations.NullMarked;
