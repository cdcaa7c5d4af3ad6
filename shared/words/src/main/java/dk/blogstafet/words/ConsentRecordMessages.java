package dk.blogstafet.words;

import dk.blogstafet.newsletter.ConsentRecord;

/// Describes consent records in one language.
public final class ConsentRecordMessages {
  private final LocalizedMessages messages;

  public ConsentRecordMessages(LocalizedMessages localizedMessages) {
    this.messages = localizedMessages;
  }

  /// Returns a sentence that describes a consent record.
  ///
  /// @param relay the relay's title
  public String sentence(ConsentRecord line, String relay) {
    var often = messages.text("record.frequency." + line.frequency().label());
    return messages.text("record." + line.kind().label(), relay, often);
  }
}
