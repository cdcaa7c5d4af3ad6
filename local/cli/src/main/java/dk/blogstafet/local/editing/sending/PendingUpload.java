package dk.blogstafet.local.editing.sending;

import java.nio.file.Path;

/// A request that writes, as it was kept before it was sent.
///
/// @param name the idempotency key under which it is sent, each time
/// @param body JSON
/// @param file where it is kept until it is answered
public record PendingUpload(String method, String path, String name, String body, Path file) {}
