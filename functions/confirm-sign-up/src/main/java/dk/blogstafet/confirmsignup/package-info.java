/// Turns sign-ups into newsletters, at the press of a button.
@NullMarked
package dk.blogstafet.confirmsignup;

import org.jspecify.annotations.NullMarked;
