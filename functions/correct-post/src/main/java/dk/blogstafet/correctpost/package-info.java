/// Corrects posts.
@NullMarked
package dk.blogstafet.correctpost;

import org.jspecify.annotations.NullMarked;
