/// The editor's commands, which work on a site over its API.
@NullMarked
package dk.blogstafet.local.editing;

import org.jspecify.annotations.NullMarked;
