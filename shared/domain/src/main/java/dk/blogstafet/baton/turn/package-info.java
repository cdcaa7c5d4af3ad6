/// A turn: one author's way from the invitation to the hand-over, with its dates and its log.
@NullMarked
package dk.blogstafet.baton.turn;

import org.jspecify.annotations.NullMarked;
