package dk.blogstafet.local.front;

/// A page in the bucket.
///
/// @param tag the ETag, in its quotation marks
/// @param cacheControl may be empty
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredPage(String type, String tag, String cacheControl, byte[] bytes) {}
