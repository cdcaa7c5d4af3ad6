/// Stops mail to addresses that bounce or complain, and notes what became of issues' mails.
@NullMarked
package dk.blogstafet.takefeedback;

import org.jspecify.annotations.NullMarked;
