package dk.blogstafet.relay.validation;

import static dk.blogstafet.relay.validation.TextField.FieldRequirement.OPTIONAL;
import static dk.blogstafet.relay.validation.TextField.FieldRequirement.REQUIRED;
import static dk.blogstafet.relay.validation.TextField.LineMode.ADDRESS;
import static dk.blogstafet.relay.validation.TextField.LineMode.MANY;
import static dk.blogstafet.relay.validation.TextField.LineMode.ONE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All text fields, with their name in JSON, their maximum length in characters (Unicode code
/// points), and whether they may be empty or have several lines.
public enum TextField {
  TITLE("title", 160, ONE, REQUIRED),
  DATE("date", 10, ONE, REQUIRED),
  CATEGORY("category", 40, ONE, REQUIRED),
  TEASER("teaser", 1_000, ONE, REQUIRED),
  TEXT("text", 60_000, MANY, OPTIONAL),
  LINK("link", 1_000, ADDRESS, OPTIONAL),
  SLUG("slug", Slug.LIMIT, ONE, OPTIONAL),
  OLD_ADDRESS("oldAddresses", 1_000, ADDRESS, OPTIONAL),
  AUTHOR_NAME("name", 80, ONE, REQUIRED),
  AUTHOR_TITLE("title", 100, ONE, OPTIONAL),
  AUTHOR_WORKPLACE("workplace", 100, ONE, OPTIONAL),
  AUTHOR_SIDE("side", 20, ONE, OPTIONAL),
  AUTHOR_BIOGRAPHY("biography", 300, ONE, OPTIONAL),
  AUTHOR_WEBSITE("website", 300, ADDRESS, OPTIONAL),
  AUTHOR_ORCID("orcid", 40, ADDRESS, OPTIONAL),
  AUTHOR_PORTRAIT("portrait", 200, ADDRESS, OPTIONAL),
  BECAUSE("because", 200, ONE, OPTIONAL),
  RELAY_TITLE("title", 120, ONE, REQUIRED),
  INTRODUCTION("introduction", 4_000, MANY, REQUIRED),
  ARTICLE_TEXT("articleText", 200, ONE, OPTIONAL),
  ARTICLE_LINK("articleLink", 1_000, ADDRESS, OPTIONAL),
  REASON("reason", 500, ONE, REQUIRED),
  SENTENCE("sentence", 300, ONE, REQUIRED),
  SITE_NAME("name", 80, ONE, REQUIRED),
  PUBLISHER("publisher", 120, ONE, REQUIRED),
  RESPONSIBLE_EDITOR("responsibleEditor", 120, ONE, REQUIRED),
  POSTAL_ADDRESS("postalAddress", 200, ONE, REQUIRED),
  LICENCE("licence", 200, ONE, OPTIONAL),
  SENDER("sender", 254, ADDRESS, REQUIRED),
  CONTACT("contact", 254, ADDRESS, REQUIRED),
  EMAIL("email", 254, ADDRESS, REQUIRED),
  SOURCE("source", 200, ONE, REQUIRED),
  QUESTION("question", 500, ONE, OPTIONAL),
  GREETING("greeting", 500, ONE, OPTIONAL),
  COMMENT("text", 2_000, MANY, REQUIRED),
  PROPOSAL("before", 4_000, MANY, REQUIRED),
  REPLACEMENT("after", 4_000, MANY, OPTIONAL),
  PARAGRAPH("paragraph", 200, ONE, OPTIONAL),
  REPLY_CONTACT("contact", 200, ONE, REQUIRED),
  PASSAGE("passage", 1_000, MANY, REQUIRED),
  REPLY_TEXT("text", 4_000, MANY, REQUIRED),
  REFUSAL_REASON("reason", 2_000, MANY, REQUIRED),
  APPEAL_ADDRESS("appealAddress", 200, ONE, REQUIRED),
  PICTURE_ADDRESS("address", 200, ADDRESS, REQUIRED),
  PICTURE_ALT("alt", 250, ONE, OPTIONAL),
  PICTURE_CAPTION("caption", 300, ONE, OPTIONAL),
  PHOTOGRAPHER("photographer", 100, ONE, OPTIONAL),
  PICTURE_LICENCE("licence", 100, ONE, OPTIONAL);

  /// Whether a field may have line breaks. An address is one line that is not normalised.
  enum LineMode {
    ONE,
    MANY,
    ADDRESS
  }

  /// Whether a field may be empty.
  enum FieldRequirement {
    REQUIRED,
    OPTIONAL
  }

  private final String label;
  private final int limit;
  private final LineMode mode;
  private final FieldRequirement requirement;

  TextField(String label, int limit, LineMode lineMode, FieldRequirement fieldRequirement) {
    this.label = label;
    this.limit = limit;
    this.mode = lineMode;
    this.requirement = fieldRequirement;
  }

  /// Returns the field's name in JSON and in errors.
  public String label() {
    return label;
  }

  /// Returns the maximum length in characters (code points).
  public int limit() {
    return limit;
  }

  boolean hasLines() {
    return mode == LineMode.MANY;
  }

  boolean isRequired() {
    return requirement == FieldRequirement.REQUIRED;
  }

  /// Reads a submitted value; `at` is the field's path.
  public FieldValue read(@Nullable String value, String at) {
    return FieldValue.of(this, value, at);
  }

  /// Returns the first error in a value of this field, if any; `at` is the field's path.
  public Optional<ValidationError> errorOf(@Nullable String value, String at) {
    return read(value, at).errors().stream().findFirst();
  }

  /// Returns a value in its stored form.
  public String normal(String value) {
    return switch (mode) {
      case ONE -> TextNormalizer.line(value);
      case MANY -> TextNormalizer.markdown(value);
      case ADDRESS -> TextNormalizer.address(value);
    };
  }

  /// Accepts a stored value. Values stored by earlier versions need not be in normal form.
  ///
  /// @throws IllegalArgumentException for a value that was never validated
  public String require(String value) {
    var isThere = !value.isBlank() || requirement == FieldRequirement.OPTIONAL;
    if (!isThere
        || value.codePointCount(0, value.length()) > limit
        || !CharacterValidator.errorsOf(value, hasLines(), label).isEmpty()) {
      throw new IllegalArgumentException("Unvalidated value of " + label);
    }
    return value;
  }
}
