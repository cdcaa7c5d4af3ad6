/// The functions as the template lists them, called in this process just as Lambda would call them.
@NullMarked
package dk.blogstafet.local.lambda;

import org.jspecify.annotations.NullMarked;
