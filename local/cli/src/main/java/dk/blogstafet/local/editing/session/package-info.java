/// What every editor's command needs: options, the key, and a session with the site.
@NullMarked
package dk.blogstafet.local.editing.session;

import org.jspecify.annotations.NullMarked;
