package dk.blogstafet.sendmail;

import dk.blogstafet.newsletter.EmailMessage;
import dk.blogstafet.newsletter.MailInstruction;
import dk.blogstafet.newsletter.MailInstruction.MailContent;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.page.NewsletterMails;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RenderedMail;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/// Composes mails from mail instructions.
final class MailComposer {
  private final SiteSnapshot siteSnapshot;
  private final NewsletterMails mails;

  MailComposer(SiteSnapshot medium) {
    this.siteSnapshot = medium;
    this.mails = new NewsletterMails(medium.site());
  }

  EmailMessage write(MailInstruction instruction) {
    var text = text(instruction.content());
    var site = siteSnapshot.site();
    return new EmailMessage(
        instruction.to().text(),
        site.publisher(),
        site.sender(),
        site.contact(),
        text.subject(),
        text.text(),
        text.html(),
        headers(instruction.content()));
  }

  private RenderedMail text(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmationRequest(var signUp, var token) ->
          mails.confirmation(
              relay(signUp.relay()),
              signUp.frequency(),
              PageUrls.with(NewsletterUrls.CONFIRM, token),
              signUp.page());
      case MailContent.AlreadySubscribed(var now, _) ->
          mails.already(relay(now.relay()), now.frequency(), NewsletterUrls.PREFERENCES);
      case MailContent.Welcome(var now, var leave) ->
          mails.welcome(
              relay(now.relay()), now.frequency(), unsubscribe(leave), NewsletterUrls.PREFERENCES);
      case MailContent.PreferencesLink(var token, var last) ->
          mails.link(
              siteSnapshot.site().language(),
              PageUrls.with(NewsletterUrls.PREFERENCES, token),
              last);
    };
  }

  private static Map<String, String> usual() {
    var headers = new LinkedHashMap<String, String>();
    // Suppresses automatic replies (RFC 3834, section 5).
    headers.put("Auto-Submitted", "auto-generated");
    return headers;
  }

  private Map<String, String> headers(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmationRequest _, MailContent.PreferencesLink _ -> usual();
      case MailContent.AlreadySubscribed(var now, var leave) -> withWayOut(now, leave);
      case MailContent.Welcome(var now, var leave) -> withWayOut(now, leave);
    };
  }

  /// Adds one-click unsubscribe for mail programs (RFC 8058, section 3.1).
  private Map<String, String> withWayOut(Subscription now, String leave) {
    var headers = usual();
    headers.put("List-Id", "<" + now.relay().slug() + "." + host(siteSnapshot.site()) + ">");
    headers.put("List-Unsubscribe", "<" + siteSnapshot.site().home() + unsubscribe(leave) + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return headers;
  }

  private static String unsubscribe(String token) {
    return PageUrls.with(NewsletterUrls.LEAVE, token);
  }

  private static String host(Site site) {
    return site.home().getHost();
  }

  private Relay relay(RelayId relay) {
    return siteSnapshot.relay(relay).map(RelaySnapshot::relay).orElseThrow();
  }
}
