/// Shows, unsubscribes and erases one reader, and moves lists of readers, for editors.
@NullMarked
package dk.blogstafet.managereaders;

import org.jspecify.annotations.NullMarked;
