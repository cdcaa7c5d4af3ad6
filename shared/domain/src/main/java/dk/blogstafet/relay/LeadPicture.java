package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.util.stream.Stream;

/// The picture above a post's text.
///
/// @param alt what the picture shows, for readers who can't see it; empty if it is decorative
/// @param caption empty if there is none
/// @param photographer empty if unknown
/// @param licence the terms of use; empty if unknown
public record LeadPicture(
    PictureName name, String alt, String caption, String photographer, String licence) {
  public LeadPicture {
    TextField.PICTURE_ALT.require(alt);
    TextField.PICTURE_CAPTION.require(caption);
    TextField.PHOTOGRAPHER.require(photographer);
    TextField.PICTURE_LICENCE.require(licence);
  }

  /// Returns the size of the name and all texts in bytes (UTF-8).
  int bytes() {
    return texts().mapToInt(PostMetadata::bytes).sum();
  }

  /// Returns the name and all texts, in the order of this record.
  public Stream<String> texts() {
    return Stream.of(name.text(), alt, caption, photographer, licence);
  }
}
