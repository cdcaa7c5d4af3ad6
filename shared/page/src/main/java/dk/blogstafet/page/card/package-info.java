/// Draws share cards.
@NullMarked
package dk.blogstafet.page.card;

import org.jspecify.annotations.NullMarked;
