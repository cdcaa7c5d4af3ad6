/// Measures over HTTP the time until a published post is visible, and the time of a listing.
@NullMarked
package dk.blogstafet.local.benchmarks.visible;

import org.jspecify.annotations.NullMarked;
