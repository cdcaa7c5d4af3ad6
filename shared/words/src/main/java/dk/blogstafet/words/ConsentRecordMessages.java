package dk.blogstafet.words;

import dk.blogstafet.newsletter.ConsentRecord;

/// Says what a line of the record of consent means.
public final class ConsentRecordMessages {
  private final LocalizedMessages messages;

  public ConsentRecordMessages(LocalizedMessages localizedMessages) {
    this.messages = localizedMessages;
  }

  /// A sentence.
  ///
  /// @param relay what the relay is called
  public String sentence(ConsentRecord line, String relay) {
    var often = messages.text("record.frequency." + line.frequency().label());
    return messages.text("record." + line.kind().label(), relay, often);
  }
}
