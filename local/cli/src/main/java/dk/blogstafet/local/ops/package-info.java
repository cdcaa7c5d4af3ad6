/// Commands for operators, who have direct access to the data and sign nothing.
@NullMarked
package dk.blogstafet.local.ops;

import org.jspecify.annotations.NullMarked;
