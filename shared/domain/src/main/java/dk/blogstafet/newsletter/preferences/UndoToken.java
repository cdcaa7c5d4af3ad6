package dk.blogstafet.newsletter.preferences;

import dk.blogstafet.vault.SealedText;

/// The data to undo unsubscribing. Contains the address, because it is no longer stored.
public record UndoToken(String token, SealedText address) {}
