package dk.blogstafet.relay;

import java.util.Locale;

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
    for (var language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("No language has the tag " + tag + ": use da or en.");
  }
}
