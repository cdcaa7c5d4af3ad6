package dk.blogstafet.gateway.signed;

import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostDraft;

/// The request body of a correction.
///
/// @param version the version of the post that the editor saw
/// @param correction the note to readers
/// @param draft the post's complete new content
public record CorrectionRequest(int version, CorrectionDraft correction, PostDraft draft) {
  /// Reads the body.
  ///
  /// @throws BadJsonException if it has another form
  public static CorrectionRequest read(JsonBody json) {
    return new CorrectionRequest(
        json.version("version"),
        new CorrectionDraft(json.text("kind"), json.text("sentence")),
        json.object("post", JsonDraftReader::post));
  }
}
