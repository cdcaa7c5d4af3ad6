package dk.blogstafet.local.editing.sending;

/// A picture to upload. The array is not copied; callers must not modify it.
///
/// @param path on the site
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
public record PictureUpload(String path, String mediaType, byte[] content) {}
