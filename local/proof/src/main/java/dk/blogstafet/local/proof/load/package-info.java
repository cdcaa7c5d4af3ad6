/// Readers and subscribers who come together, and what that costs.
@NullMarked
package dk.blogstafet.local.proof.load;

import org.jspecify.annotations.NullMarked;
