package dk.blogstafet.local.editing.sending;

/// A request that writes, as the editor means it.
///
/// @param path on the site
/// @param body JSON
public record ApiWriteRequest(String method, String path, String body) {
  /// A letter that brings something new.
  public static ApiWriteRequest post(String path, String body) {
    return new ApiWriteRequest("POST", path, body);
  }
}
