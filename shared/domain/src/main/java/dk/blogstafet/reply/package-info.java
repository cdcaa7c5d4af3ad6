/// The right of reply (genmæle): requests, decisions and refusals, as Danish press law asks for
/// them. A reply itself is published as a correction of its post.
@NullMarked
package dk.blogstafet.reply;

import org.jspecify.annotations.NullMarked;
