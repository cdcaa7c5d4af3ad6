package dk.blogstafet.relay.change;

import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.Optional;
import java.util.regex.Pattern;

/// Validates the picture of a draft.
public final class PictureValidator {
  /// The minimum length of an alternative text in characters: a word.
  private static final int SHORTEST = 5;

  /// A file's name, or the name that a camera gives to a file.
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?iu).*[.](?:jpe?g|png|gif|heic|heif|webp|avif|tiff?|bmp|svg)"
              + "|(?:IMG|DSC|DSCN|PXL|DCIM|P|Screenshot|Skærmbillede)[ _-]?[0-9][0-9 _.-]*");

  /// Words that say only that there is a picture, which screen readers say themselves.
  private static final Pattern OBVIOUS =
      Pattern.compile(
          "(?iu)(?:(?:et|a|an|the)\\s+)?(?:billedet?|fotoe?t?|fotografie?t?|image|picture|photo)"
              + "\\s*(?:(?:af|of|på)\\b|:).*");

  private final FieldReader reader;
  private final RelayId relay;

  PictureValidator(FieldReader fieldReader, RelayId relay) {
    this.reader = fieldReader;
    this.relay = relay;
  }

  /// Returns whether a text tells what a picture shows, as far as its form tells: not a file's
  /// name, not "billede af …", and not too short or too long.
  public static boolean isDescription(String alt) {
    var length = alt.codePointCount(0, alt.length());
    return length >= SHORTEST
        && length <= TextField.PICTURE_ALT.limit()
        && !FILE_NAME.matcher(alt).matches()
        && !OBVIOUS.matcher(alt).matches();
  }

  Optional<LeadPicture> picture(PostDraft.PictureDraft draft) {
    var before = reader.errors().size();
    var name = name(reader.text(TextField.PICTURE_ADDRESS, draft.address(), "picture.address"));
    var alt = reader.text(TextField.PICTURE_ALT, draft.alt(), "picture.alt");
    checkAlt(alt, draft.decorative());
    var caption = reader.text(TextField.PICTURE_CAPTION, draft.caption(), "picture.caption");
    var photographer =
        reader.text(TextField.PHOTOGRAPHER, draft.photographer(), "picture.photographer");
    var licence = reader.text(TextField.PICTURE_LICENCE, draft.licence(), "picture.licence");
    return reader.errors().size() == before
        ? name.map(it -> new LeadPicture(it, alt, caption, photographer, licence))
        : Optional.empty();
  }

  private Optional<PictureName> name(String path) {
    var name = PictureName.ofPath(relay, path);
    if (!path.isEmpty() && name.isEmpty()) {
      reader.add(
          new ValidationError.MalformedValue(
              "picture.address", ValidationError.ValueFormat.PICTURE));
    }
    return name;
  }

  private void checkAlt(String alt, boolean isDecorative) {
    if (isDecorative && !alt.isEmpty()) {
      reader.add(new ValidationError.MutuallyExclusive("picture.alt", "picture.decorative"));
    } else if (!isDecorative && alt.isEmpty()) {
      reader.add(new ValidationError.MissingValue("picture.alt"));
    } else if (!isDecorative && !isDescription(alt)) {
      reader.add(
          new ValidationError.MalformedValue("picture.alt", ValidationError.ValueFormat.ALT));
    }
  }
}
