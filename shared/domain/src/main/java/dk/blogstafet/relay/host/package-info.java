/// Internationalised host names (IDNA 2008, UTS 46).
@NullMarked
package dk.blogstafet.relay.host;

import org.jspecify.annotations.NullMarked;
