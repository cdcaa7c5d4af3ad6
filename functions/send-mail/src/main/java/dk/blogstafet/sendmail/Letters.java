package dk.blogstafet.sendmail;

import dk.blogstafet.newsletter.Letter;
import dk.blogstafet.newsletter.Order;
import dk.blogstafet.newsletter.Order.Content;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.page.MailText;
import dk.blogstafet.page.NewsletterMails;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the mails that orders ask for.
final class Letters {
  private static final String CONFIRM = "/nyhedsbrev/bekraeft?t=";
  private static final String LEAVE = "/nyhedsbrev/afmeld?t=";
  private static final String PREFERENCES = "/nyhedsbrev/valg";

  private final Medium medium;
  private final NewsletterMails mails;

  Letters(Medium medium) {
    this.medium = medium;
    this.mails = new NewsletterMails(medium.site());
  }

  Letter write(Order order) {
    var text = text(order.content());
    var site = medium.site();
    return new Letter(
        order.to().text(),
        site.publisher(),
        site.sender(),
        site.contact(),
        text.subject(),
        text.text(),
        text.html(),
        headers(order.content()));
  }

  private MailText text(Content content) {
    return switch (content) {
      case Content.Confirm(var request, var token) ->
          mails.confirmation(
              relay(request.relay()), request.frequency(), CONFIRM + token, request.page());
      case Content.Already(var now, _) ->
          mails.already(relay(now.relay()), now.frequency(), PREFERENCES);
      case Content.Welcome(var now, var leave) ->
          mails.welcome(relay(now.relay()), now.frequency(), LEAVE + leave, PREFERENCES);
      case Content.Link(var token, var last) ->
          mails.link(medium.site().language(), PREFERENCES + "?t=" + token, last);
    };
  }

  private static Map<String, String> usual() {
    var headers = new LinkedHashMap<String, String>();
    // Nobody's absence is to be answered with (RFC 3834, section 5).
    headers.put("Auto-Submitted", "auto-generated");
    return headers;
  }

  private Map<String, String> headers(Content content) {
    return switch (content) {
      case Content.Confirm _, Content.Link _ -> usual();
      case Content.Already(var now, var leave) -> withWayOut(now, leave);
      case Content.Welcome(var now, var leave) -> withWayOut(now, leave);
    };
  }

  /// One click leaves, from the reader's own program (RFC 8058, section 3.1).
  private Map<String, String> withWayOut(Subscription now, String leave) {
    var headers = usual();
    headers.put("List-Id", "<" + now.relay().slug() + "." + host(medium.site()) + ">");
    headers.put("List-Unsubscribe", "<" + medium.site().home() + LEAVE + leave + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return headers;
  }

  private static String host(Site site) {
    return site.home().getHost();
  }

  private Relay relay(RelayId relay) {
    return medium.relay(relay).map(Standing::relay).orElseThrow();
  }
}
