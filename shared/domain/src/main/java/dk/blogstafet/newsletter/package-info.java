/// Letters to readers who asked for them, and how they get out of the house.
@NullMarked
package dk.blogstafet.newsletter;

import org.jspecify.annotations.NullMarked;
