/// Newsletter issues: which posts are mailed to whom, and when.
@NullMarked
package dk.blogstafet.newsletter.issue;

import org.jspecify.annotations.NullMarked;
