/// What rendering and listing cost beside input and output, measured with JMH on stores in memory.
@NullMarked
package dk.blogstafet.local.benchmarks;

import org.jspecify.annotations.NullMarked;
