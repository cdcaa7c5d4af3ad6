package dk.blogstafet.words;

import dk.blogstafet.newsletter.Consent;

/// Says what a line of the record of consent means.
public final class RecordWords {
  private final Words words;

  public RecordWords(Words words) {
    this.words = words;
  }

  /// A sentence.
  ///
  /// @param relay what the relay is called
  public String sentence(Consent line, String relay) {
    var often = words.text("record.frequency." + line.frequency().label());
    return words.text("record." + line.kind().label(), relay, often);
  }
}
