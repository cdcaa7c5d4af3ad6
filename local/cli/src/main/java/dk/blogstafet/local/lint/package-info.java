/// Checks manuscripts before they are published: the server's validation, and editorial hints.
@NullMarked
package dk.blogstafet.local.lint;

import org.jspecify.annotations.NullMarked;
