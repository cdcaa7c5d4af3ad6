/// A site that is put aside and made again, in two ways.
@NullMarked
package dk.blogstafet.local.proof.backup;

import org.jspecify.annotations.NullMarked;
