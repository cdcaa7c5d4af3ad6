/// Measures sending an issue of the newsletter.
@NullMarked
package dk.blogstafet.local.benchmarks.mailing;

import org.jspecify.annotations.NullMarked;
