/// Imports an export that is larger than the memory.
@NullMarked
package dk.blogstafet.local.soak.migration;

import org.jspecify.annotations.NullMarked;
