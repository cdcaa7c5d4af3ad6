/// What editors see and change of issues.
@NullMarked
package dk.blogstafet.newsletter.issue.editing;

import org.jspecify.annotations.NullMarked;
