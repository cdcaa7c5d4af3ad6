/// What makes functions run without a caller: the tables' streams and the clock.
@NullMarked
package dk.blogstafet.local.stream;

import org.jspecify.annotations.NullMarked;
