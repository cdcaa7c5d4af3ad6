/// Who may change what: editors' keys, what each may do with them, and what they have done.
@NullMarked
package dk.blogstafet.editing;

import org.jspecify.annotations.NullMarked;
