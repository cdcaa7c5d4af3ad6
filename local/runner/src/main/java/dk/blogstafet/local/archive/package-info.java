/// Relays as folders of files that people and programs can read, and back again.
@NullMarked
package dk.blogstafet.local.archive;

import org.jspecify.annotations.NullMarked;
