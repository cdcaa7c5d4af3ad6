/// A reader's pages about the newsletter: sign-up, confirmation, preferences and unsubscribing.
@NullMarked
package dk.blogstafet.page.newsletter;

import org.jspecify.annotations.NullMarked;
