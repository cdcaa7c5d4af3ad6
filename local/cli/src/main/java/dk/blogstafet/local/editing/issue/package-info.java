/// Commands for newsletter issues.
@NullMarked
package dk.blogstafet.local.editing.issue;

import org.jspecify.annotations.NullMarked;
