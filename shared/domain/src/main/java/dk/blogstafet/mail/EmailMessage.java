package dk.blogstafet.mail;

import dk.blogstafet.relay.validation.MailboxSyntax;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A complete email to one reader. Header injection and further recipients are impossible: there
/// are no line breaks or other control characters outside the two bodies, and each address is a
/// single one.
///
/// @param to the reader's address
/// @param fromName the sender's name; may be empty
/// @param from the sender's address
/// @param replyTo where replies go; empty if they go to the sender
/// @param text the plain-text body
/// @param html the HTML body; empty if there is only text
/// @param headers further headers in order, in printable ASCII (RFC 5322, sections 2.2 and 3.6.8)
/// @param tags labels for the provider, which repeats them in its notifications; readers don't get
///   them. Name and value have 1 to 256 of the characters A–Z, a–z, 0–9, `_` and `-` (API reference
///   of SES v2, MessageTag)
/// @param attachments files; most mails have none
public record EmailMessage(
    String to,
    String fromName,
    String from,
    String replyTo,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Map<String, String> tags,
    List<EmailAttachment> attachments) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern NAME = Pattern.compile("[!-~&&[^:]]+");
  private static final Pattern VALUE = Pattern.compile("[ -~]+");

  /// Headers that the other components set.
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
    require(!subject.isBlank() && !text.isBlank(), "An email needs a subject and a text");
    headers.forEach(EmailMessage::requireHeader);
    tags.forEach(EmailMessage::requireTag);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    tags = Map.copyOf(tags);
    attachments = List.copyOf(attachments);
  }

  /// Creates a message without tags and attachments.
  public EmailMessage(
      String to,
      String fromName,
      String from,
      String replyTo,
      String subject,
      String text,
      String html,
      Map<String, String> headers) {
    this(to, fromName, from, replyTo, subject, text, html, headers, Map.of(), List.of());
  }

  /// Returns the same message with these tags.
  public EmailMessage tagged(Map<String, String> labels) {
    return new EmailMessage(
        to, fromName, from, replyTo, subject, text, html, headers, labels, attachments);
  }

  /// Returns the same message with these files.
  public EmailMessage attaching(List<EmailAttachment> files) {
    return new EmailMessage(to, fromName, from, replyTo, subject, text, html, headers, tags, files);
  }

  /// Does not return recipient or content, because links in it grant access.
  @Override
  public String toString() {
    return "EmailMessage";
  }

  private static void requireAddress(String component, String address) {
    require(MailboxSyntax.isValid(address), "Not a single address: " + component);
  }

  private static void requireOneLine(String component, String line) {
    require(line.chars().allMatch(EmailMessage::isOnALine), "Control character in " + component);
  }

  private static void requireHeader(String name, String value) {
    require(NAME.matcher(name).matches(), "Invalid header name");
    require(VALUE.matcher(value).matches(), "Invalid value of the header " + name);
    require(
        !SAID_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT)),
        "The message's own components set the header " + name);
  }

  private static void requireTag(String name, String value) {
    require(TAG.matcher(name).matches(), "Invalid tag name");
    require(TAG.matcher(value).matches(), "Invalid value of the tag " + name);
  }

  /// Returns whether a character stays on its line. Some mail programs treat the two separators as
  /// line breaks (Unicode, section 5.8).
  private static boolean isOnALine(int character) {
    return !Character.isISOControl(character) && character != 0x2028 && character != 0x2029;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
