/// Reads manuscripts before anybody publishes them: the server's own verdict, and an editor's eye.
@NullMarked
package dk.blogstafet.local.proofing;

import org.jspecify.annotations.NullMarked;
