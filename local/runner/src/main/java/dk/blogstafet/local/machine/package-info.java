/// Runs a complete site in one process: the data folder, the servers on it, and the functions.
@NullMarked
package dk.blogstafet.local.machine;

import org.jspecify.annotations.NullMarked;
