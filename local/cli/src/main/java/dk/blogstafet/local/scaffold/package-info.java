/// Writes the template of a new manuscript.
@NullMarked
package dk.blogstafet.local.scaffold;

import org.jspecify.annotations.NullMarked;
