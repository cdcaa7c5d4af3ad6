/// The ports of the rendering: where pages are stored, and how far each relay's pages are rendered.
@NullMarked
package dk.blogstafet.relay.rendering;

import org.jspecify.annotations.NullMarked;
