/// Keeps the stored pages up to date with the relays: which pages a change affects, who writes
/// them, and how failures are handled.
@NullMarked
package dk.blogstafet.page.renewal;

import org.jspecify.annotations.NullMarked;
