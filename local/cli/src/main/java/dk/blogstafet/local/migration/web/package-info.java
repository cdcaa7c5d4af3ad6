/// Downloads from other sites, by the rules that they set.
@NullMarked
package dk.blogstafet.local.migration.web;

import org.jspecify.annotations.NullMarked;
