/// Turns sign-ups into subscriptions when readers confirm them.
@NullMarked
package dk.blogstafet.confirmsignup;

import org.jspecify.annotations.NullMarked;
