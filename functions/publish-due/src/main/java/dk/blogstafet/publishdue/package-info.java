/// Does what is due in turns, on a schedule: publishes scheduled texts, reminds, closes and erases.
@NullMarked
package dk.blogstafet.publishdue;

import org.jspecify.annotations.NullMarked;
