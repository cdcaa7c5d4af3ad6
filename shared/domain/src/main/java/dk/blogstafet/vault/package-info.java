/// Protects addresses, so that a stolen table reveals no reader: ids are keyed codes, and addresses
/// are sealed so that different functions can seal and open them.
@NullMarked
package dk.blogstafet.vault;

import org.jspecify.annotations.NullMarked;
