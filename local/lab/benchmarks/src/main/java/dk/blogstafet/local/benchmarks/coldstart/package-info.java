/// Measures the time that functions take from the start of their process to their first response.
@NullMarked
package dk.blogstafet.local.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
