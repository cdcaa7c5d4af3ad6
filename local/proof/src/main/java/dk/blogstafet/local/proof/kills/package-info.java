/// What `./blogstafet up` starts, killed again and again while it works.
@NullMarked
package dk.blogstafet.local.proof.kills;

import org.jspecify.annotations.NullMarked;
