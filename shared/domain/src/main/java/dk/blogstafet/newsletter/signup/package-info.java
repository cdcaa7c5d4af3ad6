/// Signing up for a newsletter: limits of sign-ups, and confirmation with the link in an email.
@NullMarked
package dk.blogstafet.newsletter.signup;

import org.jspecify.annotations.NullMarked;
