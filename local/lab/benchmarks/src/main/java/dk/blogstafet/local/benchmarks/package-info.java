/// Measures the cost of rendering and listing without input and output, with JMH on stores in
/// memory.
@NullMarked
package dk.blogstafet.local.benchmarks;

import org.jspecify.annotations.NullMarked;
