/// Soak tests of several minutes: random histories, killed processes, invalid input, load. Each
/// stage reports what it ran and what failed; together they write a report.
@NullMarked
package dk.blogstafet.local.soak;

import org.jspecify.annotations.NullMarked;
