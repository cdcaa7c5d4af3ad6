/// Accepts sign-ups to newsletters.
@NullMarked
package dk.blogstafet.signup;

import org.jspecify.annotations.NullMarked;
