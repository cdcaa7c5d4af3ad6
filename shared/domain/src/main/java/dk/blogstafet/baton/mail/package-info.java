/// The mails of turns: which one is due, how many a day, and what mailboxes answer.
@NullMarked
package dk.blogstafet.baton.mail;

import org.jspecify.annotations.NullMarked;
