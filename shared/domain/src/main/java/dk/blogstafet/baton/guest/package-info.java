/// What invited authors do with their turns by their links: accept, write, submit, approve and hand
/// over.
@NullMarked
package dk.blogstafet.baton.guest;

import org.jspecify.annotations.NullMarked;
