package dk.blogstafet.relay;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language in which a site or a relay speaks to its readers.
public enum Language {
  DANISH("da"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The language tag (BCP 47), as it stands in a page's `lang` attribute.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// The language with this tag.
  ///
  /// @throws IllegalArgumentException if we speak no such language
  public static Language of(String tag) {
    return parse(tag)
        .orElseThrow(() ->
            new IllegalArgumentException("No language has the tag " + tag + ": use da or en."));
  }

  /// The language with this tag, if we speak it.
  public static Optional<Language> parse(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }
}
