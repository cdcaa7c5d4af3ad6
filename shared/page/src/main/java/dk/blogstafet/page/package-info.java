/// Posts in, pages and feeds out: what readers' addresses hold, and how it is kept up to date.
/// Knows no AWS.
@NullMarked
package dk.blogstafet.page;

import org.jspecify.annotations.NullMarked;
