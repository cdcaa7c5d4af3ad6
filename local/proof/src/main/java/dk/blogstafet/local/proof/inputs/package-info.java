/// Bad input, made from good: events, requests, mail links, manuscripts and import files are
/// changed at random and handed to what reads them.
@NullMarked
package dk.blogstafet.local.proof.inputs;

import org.jspecify.annotations.NullMarked;
