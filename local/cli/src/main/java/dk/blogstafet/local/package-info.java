/// The command line, and what its commands are wired from.
@NullMarked
package dk.blogstafet.local;

import org.jspecify.annotations.NullMarked;
