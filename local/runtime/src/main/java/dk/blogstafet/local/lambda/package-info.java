/// Runs the template's functions in this process, called as Lambda calls them.
@NullMarked
package dk.blogstafet.local.lambda;

import org.jspecify.annotations.NullMarked;
