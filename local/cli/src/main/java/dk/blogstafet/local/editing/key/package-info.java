/// Commands for keys: an editor's own, and those that a site trusts.
@NullMarked
package dk.blogstafet.local.editing.key;

import org.jspecify.annotations.NullMarked;
