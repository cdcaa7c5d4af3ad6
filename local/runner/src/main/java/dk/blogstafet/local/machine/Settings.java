package dk.blogstafet.local.machine;

import java.nio.file.Path;

/// How a machine is to run.
///
/// @param port the front's; DynamoDB, S3 and the mails take the next three; 0 for any four that are
///   free
/// @param data the folder that everything is kept in
/// @param template the SAM template
/// @param fresh whether to delete first what the folder holds
public record Settings(int port, Path data, Path template, boolean fresh) {}
