/// Signed requests to a site: sent until they are answered, and never twice under two names.
@NullMarked
package dk.blogstafet.local.editing.sending;

import org.jspecify.annotations.NullMarked;
