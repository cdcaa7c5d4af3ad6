/// What is found in the exports of other programs: posts, losses, and what is left.
@NullMarked
package dk.blogstafet.local.migration.content;

import org.jspecify.annotations.NullMarked;
