package dk.blogstafet.relay;

/// A post of a relay, by the names in its address.
public record PostAddress(RelayId relay, PostId post) {}
