/// Authorisation of changes: editors' keys, their grants, and the audit log of their actions.
@NullMarked
package dk.blogstafet.editing;

import org.jspecify.annotations.NullMarked;
