/// Cuts issues when they are due, and collects their audiences.
@NullMarked
package dk.blogstafet.newsletter.issue.cutting;

import org.jspecify.annotations.NullMarked;
