package dk.blogstafet.local.front;

/// A page as the bucket holds it.
///
/// @param tag the ETag, in its quotation marks
/// @param cacheControl may be empty
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record StoredPage(String type, String tag, String cacheControl, byte[] bytes) {}
