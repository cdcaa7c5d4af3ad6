/// Takes posts back, and brings them back.
@NullMarked
package dk.blogstafet.withdrawpost;

import org.jspecify.annotations.NullMarked;
