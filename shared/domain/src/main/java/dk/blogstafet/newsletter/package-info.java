/// Newsletter subscriptions with evidence of consent: sign-ups, consent records and unsubscribing.
@NullMarked
package dk.blogstafet.newsletter;

import org.jspecify.annotations.NullMarked;
