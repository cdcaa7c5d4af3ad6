/// Renders on a schedule whatever is behind.
@NullMarked
package dk.blogstafet.catchuppages;

import org.jspecify.annotations.NullMarked;
