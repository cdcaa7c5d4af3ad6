/// What operators see and move of subscribers: evidence of consent, counts, export and import.
@NullMarked
package dk.blogstafet.newsletter.records;

import org.jspecify.annotations.NullMarked;
