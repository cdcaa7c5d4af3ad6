/// Exports relays to folders of files that people and programs can read, and imports them.
@NullMarked
package dk.blogstafet.local.archive;

import org.jspecify.annotations.NullMarked;
