/// Keeps the pages in the store as the relays stand: which ones a change touches, who writes them,
/// and what happens when anything fails in between.
@NullMarked
package dk.blogstafet.page.renewal;

import org.jspecify.annotations.NullMarked;
