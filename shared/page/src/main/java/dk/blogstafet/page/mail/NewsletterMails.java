package dk.blogstafet.page.mail;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JtemailGenerated;
import dk.blogstafet.page.MailView;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.TextUtils;
import dk.blogstafet.page.newsletter.NewsletterPageBuilder;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The newsletter's service mails. Each names its sender and why the reader gets it, and has no
/// image and no tracking. Addresses are paths as in [PageUrls]; the mails prepend the site's
/// origin.
public final class NewsletterMails {
  /// The length of a subject that most mail programs show.
  private static final int SUBJECT = 60;

  private static final Pattern PAGE = Pattern.compile("[a-z0-9W/-]*");

  private final Site site;

  /// Creates the mails of a site.
  public NewsletterMails(Site site) {
    this.site = site;
  }

  /// Creates the mail that asks a reader to confirm a sign-up.
  ///
  /// @param link the confirmation URL
  /// @param askedPage the page with the form, as the form reported it. Anything but a page of the
  ///   relay is replaced by the relay's front page, so that no one can use our mails to spread
  ///   links
  public RenderedMail confirmation(
      Relay relay, MailFrequency frequency, String link, String askedPage) {
    var messages = LocalizedMessages.in(relay.language());
    var page = absolute(pageOf(relay, askedPage));
    var why =
        messages.text(
            "mail.confirm.why",
            relay.title(),
            page,
            NewsletterPageBuilder.often(messages, frequency));
    var after = List.of(messages.text("mail.confirm.term"), messages.text("mail.confirm.stranger"));
    var main = navLink(messages, "mail.confirm.link", link);
    return mail(messages, subject(messages, "confirm", relay), why, main, after, List.of());
  }

  /// Creates the mail that tells a reader that they already subscribe.
  ///
  /// @param preferencesLink the URL of the reader's preferences
  public RenderedMail already(Relay relay, MailFrequency now, String preferencesLink) {
    var messages = LocalizedMessages.in(relay.language());
    var why =
        messages.text(
            "mail.already.why", relay.title(), NewsletterPageBuilder.often(messages, now));
    var main = navLink(messages, "mail.already.link", preferencesLink);
    var after = List.of(messages.text("mail.already.stranger"));
    return mail(messages, subject(messages, "already", relay), why, main, after, List.of());
  }

  /// Creates the mail that confirms a subscription and explains how to unsubscribe.
  public RenderedMail welcome(
      Relay relay, MailFrequency frequency, String leaveLink, String preferencesAddress) {
    var messages = LocalizedMessages.in(relay.language());
    var why =
        messages.text(
            "mail.welcome.why", relay.title(), NewsletterPageBuilder.often(messages, frequency));
    var main = navLink(messages, "mail.welcome.link", PageUrls.relay(relay.id()));
    var others =
        List.of(
            navLink(messages, "mail.welcome.leave", leaveLink),
            navLink(messages, "mail.welcome.choose", preferencesAddress));
    var first = List.of(NewsletterPageBuilder.firstMail(messages, frequency));
    return mail(messages, subject(messages, "welcome", relay), why, main, first, others);
  }

  /// Creates the mail with the link to a reader's preferences, valid for one hour.
  ///
  /// @param last how long the link is valid, if no other can be sent before then
  public RenderedMail link(Language language, String link, Optional<Instant> last) {
    var messages = LocalizedMessages.in(language);
    var why = messages.text("mail.link.why", site.publisher());
    var term =
        last.map(until -> messages.text("mail.link.last", messages.longDate(until)))
            .orElse(messages.text("mail.link.term"));
    var after = List.of(term, messages.text("mail.link.stranger"));
    var main = navLink(messages, "mail.link.link", link);
    return mail(messages, messages.text("mail.link.subject"), why, main, after, List.of());
  }

  private static String subject(LocalizedMessages messages, String mail, Relay relay) {
    return TextUtils.cut(messages.text("mail." + mail + ".subject", relay.title()), SUBJECT);
  }

  private static String pageOf(Relay relay, String asked) {
    var front = PageUrls.relay(relay.id());
    return asked.startsWith(front) && PAGE.matcher(asked).matches() ? asked : front;
  }

  private NavLink navLink(LocalizedMessages messages, String key, String address) {
    return new NavLink(messages.text(key), absolute(address));
  }

  private String absolute(String address) {
    return address.startsWith("/") ? site.home() + address : address;
  }

  private RenderedMail mail(
      LocalizedMessages messages,
      String subject,
      String why,
      NavLink main,
      List<String> after,
      List<NavLink> others) {
    var view = new MailView(messages, subject, why, main, after, others, foot(messages, site));
    var html =
        TemplateRunner.fragment(
            (output, interceptor) -> JtemailGenerated.render(output, interceptor, view));
    return new RenderedMail(subject, PlainTextMail.of(view), html);
  }

  /// Names the sender, with postal address.
  static List<String> foot(LocalizedMessages messages, Site site) {
    var sender =
        messages.text("mail.sender", site.publisher(), site.postalAddress(), site.contact());
    return List.of(sender, messages.text("mail.tracking"));
  }
}
