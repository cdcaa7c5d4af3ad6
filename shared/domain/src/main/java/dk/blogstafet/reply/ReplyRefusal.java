package dk.blogstafet.reply;

import dk.blogstafet.relay.validation.TextField;

/// What the letter of a refusal says beside the fixed words.
///
/// @param appealAddress the address of the Danish Press Council (Pressenævnet), which the letter
///   has to name
public record ReplyRefusal(String reason, String appealAddress) {
  public ReplyRefusal {
    TextField.REFUSAL_REASON.require(reason);
    TextField.APPEAL_ADDRESS.require(appealAddress);
  }

  /// Omits the reason, which may be about a person.
  @Override
  public String toString() {
    return "ReplyRefusal";
  }
}
