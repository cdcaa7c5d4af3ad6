/// What stops email to a reader for good: the suppression log, bounces, complaints and erasure.
@NullMarked
package dk.blogstafet.newsletter.suppression;

import org.jspecify.annotations.NullMarked;
