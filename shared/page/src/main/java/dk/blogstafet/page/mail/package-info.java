/// The newsletter's emails, in HTML and plain text.
@NullMarked
package dk.blogstafet.page.mail;

import org.jspecify.annotations.NullMarked;
