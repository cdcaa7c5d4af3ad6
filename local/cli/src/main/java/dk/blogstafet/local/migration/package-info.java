/// Imports from other programs: reads an export into a folder of manuscripts and a report, which
/// the folder import publishes.
@NullMarked
package dk.blogstafet.local.migration;

import org.jspecify.annotations.NullMarked;
