/// A reader's own choices: frequencies, unsubscribing and its undoing, and erasure.
@NullMarked
package dk.blogstafet.newsletter.preferences;

import org.jspecify.annotations.NullMarked;
