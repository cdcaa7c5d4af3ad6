/// Renders pages again after changes in the posts table.
@NullMarked
package dk.blogstafet.renewpages;

import org.jspecify.annotations.NullMarked;
