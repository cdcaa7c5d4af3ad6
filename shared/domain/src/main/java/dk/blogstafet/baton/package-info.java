/// The relay's baton, the stores of turns and their texts, and the changes that both keep.
@NullMarked
package dk.blogstafet.baton;

import org.jspecify.annotations.NullMarked;
