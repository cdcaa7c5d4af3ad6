/// Builds a site from a folder of manuscripts into a folder of pages, as site generators do, to be
/// measured beside them.
@NullMarked
package dk.blogstafet.local.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
