/// Adds, rotates, revokes and shows editors' keys.
@NullMarked
package dk.blogstafet.managekeys;

import org.jspecify.annotations.NullMarked;
