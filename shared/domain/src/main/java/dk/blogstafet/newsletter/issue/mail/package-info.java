/// The mails of issues: what they contain, and who writes them.
@NullMarked
package dk.blogstafet.newsletter.issue.mail;

import org.jspecify.annotations.NullMarked;
