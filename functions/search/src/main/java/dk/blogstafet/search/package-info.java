/// Searches posts, as a page and as JSON.
@NullMarked
package dk.blogstafet.search;

import org.jspecify.annotations.NullMarked;
