package dk.blogstafet.local.backends;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A mail that the local mail server stores.
///
/// @param id newer mails have greater ones
/// @param text empty if the mail is HTML only
/// @param html empty if the mail is text only
/// @param headers those that the sender has added, in their order
/// @param tags the message tags, which notifications repeat
public record StoredMail(
    String id,
    Instant time,
    MailSender sender,
    List<String> to,
    List<String> replyTo,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Map<String, String> tags,
    List<StoredAttachment> attachments) {
  public StoredMail {
    to = List.copyOf(to);
    replyTo = List.copyOf(replyTo);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    tags = Map.copyOf(tags);
    attachments = List.copyOf(attachments);
  }

  /// Returns the id, without personal data.
  @Override
  public String toString() {
    return "StoredMail[" + id + "]";
  }

  /// A file of a mail, in UTF-8.
  public record StoredAttachment(String name, String type, String text) {}

  /// The sender of a mail.
  ///
  /// @param name empty if there is none
  public record MailSender(String name, String address) {}
}
