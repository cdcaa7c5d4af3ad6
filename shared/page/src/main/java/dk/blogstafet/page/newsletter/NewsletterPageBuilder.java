package dk.blogstafet.page.newsletter;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JtestepGenerated;
import dk.blogstafet.page.NewsletterPageView;
import dk.blogstafet.page.NewsletterPageView.PageSection;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The common parts of the newsletter's pages.
public final class NewsletterPageBuilder {
  private final Site site;

  NewsletterPageBuilder(Site site) {
    this.site = site;
  }

  /// Returns a relay's messages, or the site's.
  LocalizedMessages messages(Optional<Relay> relay) {
    return LocalizedMessages.in(relay.map(Relay::language).orElse(site.language()));
  }

  /// Builds a page about a relay's newsletter, at an address with a token.
  RenderedPage page(Relay relay, String title, List<PageSection> sections, NavLink... ways) {
    return page(Optional.of(relay), title, sections, ways);
  }

  /// Builds a page about the newsletter of one relay or of all, at an address with a token.
  RenderedPage page(
      Optional<Relay> relay, String title, List<PageSection> sections, NavLink... ways) {
    var layout = PageLayout.unaddressed(site, messages(relay), relay, title, true);
    return page(new NewsletterPageView(layout, sections, List.of(ways)));
  }

  /// Builds a public page.
  RenderedPage openPage(Relay relay, String title, List<PageSection> sections, NavLink... ways) {
    var messages = LocalizedMessages.in(relay.language());
    var layout = PageLayout.unaddressed(site, messages, Optional.of(relay), title, false);
    return page(new NewsletterPageView(layout, sections, List.of(ways)));
  }

  /// Returns a link to the relay, or to the list of all relays.
  NavLink homeLink(LocalizedMessages messages, Optional<Relay> relay) {
    return relay
        .map(it -> new NavLink(it.title(), PageUrls.relay(it.id())))
        .orElseGet(() -> new NavLink(messages.text("missing.home"), PageUrls.HOME));
  }

  /// Returns a link to the reader's preferences.
  NavLink preferencesLink(LocalizedMessages messages) {
    return new NavLink(messages.text("newsletter.choose"), NewsletterUrls.PREFERENCES);
  }

  NavLink leave(LocalizedMessages messages, String token) {
    return new NavLink(
        messages.text("newsletter.leave"), PageUrls.with(NewsletterUrls.LEAVE, token));
  }

  /// Describes which mails a reader gets, and how often.
  static String subscriptionText(Relay relay, MailFrequency frequency) {
    var messages = LocalizedMessages.in(relay.language());
    return messages.text("newsletter.now", relay.title(), often(messages, frequency));
  }

  /// Tells when the first mail comes.
  public static String firstMail(LocalizedMessages messages, MailFrequency frequency) {
    return messages.text("newsletter.first." + frequency.label());
  }

  /// Says how often emails of a frequency are sent.
  public static String often(LocalizedMessages messages, MailFrequency frequency) {
    return messages.text("record.frequency." + frequency.label());
  }

  /// Tells when to try again, in whole minutes.
  static String retryText(LocalizedMessages messages, Duration wait) {
    var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    return minutes == 1
        ? messages.text("crowded.minute")
        : messages.text("crowded.minutes", minutes);
  }

  private static RenderedPage page(NewsletterPageView view) {
    return TemplateRunner.page(
        view.layout(), (output, interceptor) -> JtestepGenerated.render(output, interceptor, view));
  }
}
