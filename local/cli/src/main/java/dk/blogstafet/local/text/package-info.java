/// Text files as numbered lines, and errors in them.
@NullMarked
package dk.blogstafet.local.text;

import org.jspecify.annotations.NullMarked;
