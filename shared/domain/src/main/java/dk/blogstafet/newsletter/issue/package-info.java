/// Issues of a relay's newsletter: when they are due, who gets them, and what became of each mail.
@NullMarked
package dk.blogstafet.newsletter.issue;

import org.jspecify.annotations.NullMarked;
