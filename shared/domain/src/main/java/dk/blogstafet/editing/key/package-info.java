/// Editors' keys: what identifies them, what they allow, and how a submitted key is validated.
@NullMarked
package dk.blogstafet.editing.key;

import org.jspecify.annotations.NullMarked;
