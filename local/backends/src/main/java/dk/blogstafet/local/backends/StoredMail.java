package dk.blogstafet.local.backends;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A mail as the local mail server keeps it.
///
/// @param id newer mails have greater ones
/// @param text empty if there is only the HTML
/// @param html empty if there is only the text
/// @param headers those that the sender has added, in their order
public record StoredMail(
    String id,
    Instant time,
    MailSender sender,
    List<String> to,
    List<String> replyTo,
    String subject,
    String text,
    String html,
    Map<String, String> headers) {
  public StoredMail {
    to = List.copyOf(to);
    replyTo = List.copyOf(replyTo);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /// Without anything personal.
  @Override
  public String toString() {
    return "StoredMail[" + id + "]";
  }

  /// Who sent it.
  ///
  /// @param name empty if there is none
  public record MailSender(String name, String address) {}
}
