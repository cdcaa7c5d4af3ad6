package dk.blogstafet.baton.turn;

import dk.blogstafet.vault.SealedText;

/// How to reach an author.
///
/// @param address sealed for the mailbox, whose code is its context
public record TurnContact(MailboxCode mailbox, SealedText address) {}
