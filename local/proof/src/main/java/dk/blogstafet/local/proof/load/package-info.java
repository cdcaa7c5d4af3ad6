/// Concurrent readers and subscribers, and their cost.
@NullMarked
package dk.blogstafet.local.proof.load;

import org.jspecify.annotations.NullMarked;
