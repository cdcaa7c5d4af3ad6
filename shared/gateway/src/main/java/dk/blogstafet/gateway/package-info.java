/// The front door: requests and answers of HTTP, signed ones too, problems, the table's stream.
/// Alone knows Lambda and Jackson.
@NullMarked
package dk.blogstafet.gateway;

import org.jspecify.annotations.NullMarked;
