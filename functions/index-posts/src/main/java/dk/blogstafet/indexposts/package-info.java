/// Keeps the search index up to date.
@NullMarked
package dk.blogstafet.indexposts;

import org.jspecify.annotations.NullMarked;
