/// Two invented relays, so that the first start has something to show.
@NullMarked
package dk.blogstafet.local.demo;

import org.jspecify.annotations.NullMarked;
