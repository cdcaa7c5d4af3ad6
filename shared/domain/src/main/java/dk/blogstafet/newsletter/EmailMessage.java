package dk.blogstafet.newsletter;

import dk.blogstafet.relay.MailboxSyntax;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A finished mail to one reader. Nothing in it can begin another header or reach another reader:
/// there is no line break or other control character outside the two texts, and each address is
/// one.
///
/// @param to the reader's address
/// @param fromName the sender's name; may be empty
/// @param from the sender's address
/// @param replyTo where answers go; empty if they go to the sender
/// @param text the mail in plain text
/// @param html the mail in HTML; empty if there is only the text
/// @param headers further headers in their order, printable ASCII (RFC 5322, sections 2.2 and
///   3.6.8)
public record EmailMessage(
    String to,
    String fromName,
    String from,
    String replyTo,
    String subject,
    String text,
    String html,
    Map<String, String> headers) {
  private static final Pattern NAME = Pattern.compile("[!-~&&[^:]]+");
  private static final Pattern VALUE = Pattern.compile("[ -~]+");

  /// What the other components say.
  private static final Set<String> SAID_ELSEWHERE =
      Set.of("to", "cc", "bcc", "from", "sender", "reply-to", "subject");

  public EmailMessage {
    requireAddress("to", to);
    requireAddress("from", from);
    if (!replyTo.isEmpty()) {
      requireAddress("replyTo", replyTo);
    }
    requireOneLine("fromName", fromName);
    requireOneLine("subject", subject);
    require(!subject.isBlank() && !text.isBlank(), "A letter has a subject and a text");
    headers.forEach(EmailMessage::requireHeader);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /// Says nothing of whom it goes to, or what it says: links in it open doors.
  @Override
  public String toString() {
    return "EmailMessage";
  }

  private static void requireAddress(String component, String address) {
    require(MailboxSyntax.isSound(address), "No single address: " + component);
  }

  private static void requireOneLine(String component, String line) {
    require(line.chars().allMatch(EmailMessage::isOnALine), "A control character: " + component);
  }

  private static void requireHeader(String name, String value) {
    require(NAME.matcher(name).matches(), "No name of a header");
    require(VALUE.matcher(value).matches(), "No value of the header " + name);
    require(
        !SAID_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT)),
        "The letter itself says the header " + name);
  }

  /// The two separators break a line in some readers' eyes (Unicode, section 5.8).
  private static boolean isOnALine(int character) {
    return !Character.isISOControl(character) && character != 0x2028 && character != 0x2029;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
