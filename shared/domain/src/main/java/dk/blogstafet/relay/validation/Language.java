package dk.blogstafet.relay.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language of a site or a relay.
public enum Language {
  DANISH("da"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// Returns the language tag (BCP 47) for a page's `lang` attribute.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// Returns the language with this tag.
  ///
  /// @throws IllegalArgumentException if the language is not supported
  public static Language of(String tag) {
    return parse(tag)
        .orElseThrow(() ->
            new IllegalArgumentException("No language has the tag " + tag + ": use da or en."));
  }

  /// Returns the language with this tag, if supported.
  public static Optional<Language> parse(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }
}
