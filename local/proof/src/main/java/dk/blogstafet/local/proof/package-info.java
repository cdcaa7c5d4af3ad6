/// What the tests promise, tried for minutes: random histories, killed processes, bad input, load.
/// Each part says what it tried and what failed; together they are a report.
@NullMarked
package dk.blogstafet.local.proof;

import org.jspecify.annotations.NullMarked;
