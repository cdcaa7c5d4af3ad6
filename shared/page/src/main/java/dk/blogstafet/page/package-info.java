/// Renders posts to pages and feeds, defines their addresses and keeps them up to date. Doesn't
/// depend on AWS.
@NullMarked
package dk.blogstafet.page;

import org.jspecify.annotations.NullMarked;
