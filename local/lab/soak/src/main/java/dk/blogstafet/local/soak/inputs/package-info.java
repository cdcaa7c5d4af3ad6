/// Fuzz tests: valid events, requests, mail links, manuscripts and import files are mutated at
/// random and passed to their parsers.
@NullMarked
package dk.blogstafet.local.soak.inputs;

import org.jspecify.annotations.NullMarked;
