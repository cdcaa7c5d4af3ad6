/// Renders pages that are behind, on a schedule.
@NullMarked
package dk.blogstafet.catchuppages;

import org.jspecify.annotations.NullMarked;
