package dk.blogstafet.aws;

/// An object as readers get it. Its bytes belong to whoever asked.
///
/// @param tag the entity tag, in quotation marks
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent on
public record StoredObject(String type, String tag, String caching, byte[] bytes) {}
