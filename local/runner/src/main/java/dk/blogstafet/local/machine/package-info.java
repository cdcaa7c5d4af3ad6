/// Everything at once in one process: the data folder, the servers on it, and the functions between
/// them.
@NullMarked
package dk.blogstafet.local.machine;

import org.jspecify.annotations.NullMarked;
