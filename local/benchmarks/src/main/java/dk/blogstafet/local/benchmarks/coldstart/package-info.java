/// How long functions take from the start of their process to their first answer.
@NullMarked
package dk.blogstafet.local.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
