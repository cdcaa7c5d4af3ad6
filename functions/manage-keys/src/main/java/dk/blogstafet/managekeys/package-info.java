/// Adds, rotates and revokes editors' keys.
@NullMarked
package dk.blogstafet.managekeys;

import org.jspecify.annotations.NullMarked;
