/// Renders the pages of invited authors.
@NullMarked
package dk.blogstafet.page.turn;

import org.jspecify.annotations.NullMarked;
