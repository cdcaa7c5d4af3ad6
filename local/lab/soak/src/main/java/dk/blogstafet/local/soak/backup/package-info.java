/// Restores a site from a backup, in two ways.
@NullMarked
package dk.blogstafet.local.soak.backup;

import org.jspecify.annotations.NullMarked;
