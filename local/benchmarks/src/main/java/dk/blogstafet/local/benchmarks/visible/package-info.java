/// How long it takes over HTTP until a published post can be seen, and until a listing is answered.
@NullMarked
package dk.blogstafet.local.benchmarks.visible;

import org.jspecify.annotations.NullMarked;
