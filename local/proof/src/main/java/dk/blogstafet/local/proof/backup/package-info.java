/// Restores a site from a backup, in two ways.
@NullMarked
package dk.blogstafet.local.proof.backup;

import org.jspecify.annotations.NullMarked;
