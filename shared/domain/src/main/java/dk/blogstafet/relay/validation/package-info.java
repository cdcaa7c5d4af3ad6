/// The text of input: its stored form, its limits and its errors.
@NullMarked
package dk.blogstafet.relay.validation;

import org.jspecify.annotations.NullMarked;
