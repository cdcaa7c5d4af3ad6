/// The inbound adapter: HTTP requests and responses, signed requests, problem details and the
/// table's stream. The only module that depends on Lambda and Jackson.
@NullMarked
package dk.blogstafet.gateway;

import org.jspecify.annotations.NullMarked;
