package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.vault.KeyVault;

/// The stores that sending an issue reads and writes.
public record MailingStores(
    Issues issues,
    Relays relays,
    Posts posts,
    Subscribers subscribers,
    Suppressions suppressions,
    KeyVault vault) {}
