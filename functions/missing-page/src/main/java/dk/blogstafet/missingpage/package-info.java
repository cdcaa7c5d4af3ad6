/// Responds at addresses that have no page.
@NullMarked
package dk.blogstafet.missingpage;

import org.jspecify.annotations.NullMarked;
