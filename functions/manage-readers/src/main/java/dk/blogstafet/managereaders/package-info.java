/// Shows, unsubscribes and erases one reader, for editors.
@NullMarked
package dk.blogstafet.managereaders;

import org.jspecify.annotations.NullMarked;
