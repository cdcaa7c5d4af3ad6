/// Concurrent readers and subscribers, and their cost.
@NullMarked
package dk.blogstafet.local.soak.load;

import org.jspecify.annotations.NullMarked;
