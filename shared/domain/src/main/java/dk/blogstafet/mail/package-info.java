/// Email, whatever it is about: addresses, messages, the port that sends them, the counters that
/// limit them, and what became of each.
@NullMarked
package dk.blogstafet.mail;

import org.jspecify.annotations.NullMarked;
