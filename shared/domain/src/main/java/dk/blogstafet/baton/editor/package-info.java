/// What editors do with turns, from the invitation to the publication, and what is due by the
/// clock.
@NullMarked
package dk.blogstafet.baton.editor;

import org.jspecify.annotations.NullMarked;
