package dk.blogstafet.mail;

import java.util.regex.Pattern;

/// A text file attached to an email, in UTF-8.
///
/// @param name of the file: 1 to 255 of the characters a–z, 0–9, `.` and `-` (SES allows 255)
/// @param type the media type, without parameters, which some mail gateways refuse (RFC 6838)
public record EmailAttachment(String name, String type, String text) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,255}");
  private static final Pattern TYPE = Pattern.compile("[a-z0-9-]{1,38}/[a-z0-9.+-]{1,38}");

  public EmailAttachment {
    if (!NAME.matcher(name).matches() || !TYPE.matcher(type).matches() || text.isEmpty()) {
      throw new IllegalArgumentException("Not an attachment");
    }
  }

  /// Does not return the content, which may be personal.
  @Override
  public String toString() {
    return name;
  }
}
