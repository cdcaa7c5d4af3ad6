package dk.blogstafet.page.mail;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import java.util.LinkedHashMap;
import java.util.Map;

/// Addresses a site's mails: sender, reply address, and the headers for mail programs. There is no
/// Feedback-ID among them, because SES adds its own, and Gmail accepts only one (Gmail's help,
/// "Feedback Loop").
public record MailEnvelope(Site site) {
  /// The address of the page for unsubscribing, up to the token, which is in base64url.
  static final String LEAVE_LINK = NewsletterUrls.LEAVE + "?t=";

  /// Addresses a mail to a person who may not get any newsletter.
  public EmailMessage addressed(EmailAddress to, RenderedMail mail) {
    return message(to, mail, headers());
  }

  /// Addresses a mail to a reader of a relay's newsletter, with one-click unsubscribe for mail
  /// programs (RFC 8058, section 3.1).
  public EmailMessage addressed(
      EmailAddress to, RenderedMail mail, RelayId relay, String leaveToken) {
    var headers = headers();
    headers.put("List-Id", "<" + relay.slug() + "." + site.home().getHost() + ">");
    headers.put("List-Unsubscribe", "<" + site.home() + leaveLink(leaveToken) + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return message(to, mail, headers);
  }

  /// Returns the address of the page for unsubscribing.
  public static String leaveLink(String leaveToken) {
    return LEAVE_LINK + leaveToken;
  }

  private static Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    // Suppresses automatic replies (RFC 3834, section 5).
    headers.put("Auto-Submitted", "auto-generated");
    return headers;
  }

  private EmailMessage message(EmailAddress to, RenderedMail mail, Map<String, String> headers) {
    return new EmailMessage(
        to.text(),
        site.publisher(),
        site.sender(),
        site.contact(),
        mail.subject(),
        mail.text(),
        mail.html(),
        headers);
  }
}
