/// Kills the process of `./blogstafet up` repeatedly while it works.
@NullMarked
package dk.blogstafet.local.soak.kills;

import org.jspecify.annotations.NullMarked;
