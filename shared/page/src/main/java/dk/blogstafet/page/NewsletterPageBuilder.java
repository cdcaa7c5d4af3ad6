package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.NewsletterPageView.PageSection;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the newsletter's pages have in common.
final class NewsletterPageBuilder {
  private final Site site;

  NewsletterPageBuilder(Site site) {
    this.site = site;
  }

  /// The words of a relay, or the site's own.
  LocalizedMessages words(Optional<Relay> relay) {
    return LocalizedMessages.in(relay.map(Relay::language).orElse(site.language()));
  }

  /// A page about a relay's newsletter, shown at an address with a token.
  RenderedPage page(Relay relay, String title, List<PageSection> sections, NavLink... ways) {
    return page(Optional.of(relay), title, sections, ways);
  }

  /// A page about a relay's newsletter or all of them, shown at an address with a token.
  RenderedPage page(
      Optional<Relay> relay, String title, List<PageSection> sections, NavLink... ways) {
    var layout = PageLayout.unaddressed(site, words(relay), relay, title, true);
    return page(new NewsletterPageView(layout, sections, List.of(ways)));
  }

  /// A page that anybody can see.
  RenderedPage openPage(Relay relay, String title, List<PageSection> sections, NavLink... ways) {
    var messages = LocalizedMessages.in(relay.language());
    var layout = PageLayout.unaddressed(site, messages, Optional.of(relay), title, false);
    return page(new NewsletterPageView(layout, sections, List.of(ways)));
  }

  /// The way to the relay, or to all of them.
  NavLink home(LocalizedMessages messages, Optional<Relay> relay) {
    return relay
        .map(it -> new NavLink(it.title(), PageUrls.relay(it.id())))
        .orElseGet(() -> new NavLink(messages.text("missing.home"), PageUrls.HOME));
  }

  /// The way to what a reader has chosen.
  NavLink choose(LocalizedMessages messages) {
    return new NavLink(messages.text("newsletter.choose"), PageUrls.PREFERENCES);
  }

  NavLink leave(LocalizedMessages messages, String token) {
    return new NavLink(messages.text("newsletter.leave"), PageUrls.with(PageUrls.LEAVE, token));
  }

  /// Which mails a reader gets, and how often.
  static String now(Relay relay, MailFrequency frequency) {
    var messages = LocalizedMessages.in(relay.language());
    return messages.text("newsletter.now", relay.title(), often(messages, frequency));
  }

  static String often(LocalizedMessages messages, MailFrequency frequency) {
    return messages.text("frequency." + frequency.label());
  }

  /// When to try again, in whole minutes.
  static String again(LocalizedMessages messages, Duration wait) {
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
