/// Builds a site from a folder of manuscripts into a folder of pages, for comparison with site
/// generators.
@NullMarked
package dk.blogstafet.local.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
