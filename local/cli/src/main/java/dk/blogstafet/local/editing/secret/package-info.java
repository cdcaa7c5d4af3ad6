/// An editor's private key and the file that keeps it.
@NullMarked
package dk.blogstafet.local.editing.secret;

import org.jspecify.annotations.NullMarked;
