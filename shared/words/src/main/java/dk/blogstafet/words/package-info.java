/// The texts that readers and editors see, in Danish and in English.
@NullMarked
package dk.blogstafet.words;

import org.jspecify.annotations.NullMarked;
