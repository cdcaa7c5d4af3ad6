/// Keeps addresses so that a stolen table shows no reader: names that can't be turned back, and
/// boxes that one function can close and another open.
@NullMarked
package dk.blogstafet.newsletter.vault;

import org.jspecify.annotations.NullMarked;
