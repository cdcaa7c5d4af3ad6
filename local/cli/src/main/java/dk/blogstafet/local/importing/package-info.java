/// Takes a relay page that was kept as plain text into the store.
@NullMarked
package dk.blogstafet.local.importing;

import org.jspecify.annotations.NullMarked;
