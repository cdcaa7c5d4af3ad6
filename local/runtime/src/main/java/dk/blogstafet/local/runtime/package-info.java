/// Runs a complete site in one process: the data folder, the servers on it, and the functions.
@NullMarked
package dk.blogstafet.local.runtime;

import org.jspecify.annotations.NullMarked;
