package dk.blogstafet.newsletter.issue.editing;

/// The outcome of an editor's change of how newsletters are sent.
///
/// @param <T> a relay's state or the site's
/// @param then the state afterwards
/// @param isChanged whether it was another one before
public record MailingEdit<T>(T then, boolean isChanged) {}
