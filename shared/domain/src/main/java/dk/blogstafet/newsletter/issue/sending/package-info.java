/// Sends issues, and records what became of each mail.
@NullMarked
package dk.blogstafet.newsletter.issue.sending;

import org.jspecify.annotations.NullMarked;
