/// Files that people write, as numbered lines, and what can be said against them.
@NullMarked
package dk.blogstafet.local.text;

import org.jspecify.annotations.NullMarked;
