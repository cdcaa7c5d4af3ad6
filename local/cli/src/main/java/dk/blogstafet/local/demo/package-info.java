/// Two invented relays that a new site shows at its first start.
@NullMarked
package dk.blogstafet.local.demo;

import org.jspecify.annotations.NullMarked;
