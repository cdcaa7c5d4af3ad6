/// The page with search results.
@NullMarked
package dk.blogstafet.page.search;

import org.jspecify.annotations.NullMarked;
