/// Who gets mail, because they asked for it and can be shown to have asked: sign-ups, consent, and
/// the ways out.
@NullMarked
package dk.blogstafet.newsletter;

import org.jspecify.annotations.NullMarked;
