package dk.blogstafet.aws.s3;

/// An object as readers get it. The array is not copied; callers must not modify it.
///
/// @param tag the entity tag, in quotation marks
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent on
public record StoredObject(String type, String tag, String caching, byte[] bytes) {}
