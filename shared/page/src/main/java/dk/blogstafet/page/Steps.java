package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.page.StepView.Part;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the newsletter's pages have in common.
final class Steps {
  private final Site site;

  Steps(Site site) {
    this.site = site;
  }

  /// The words of a relay, or the site's own.
  LocalizedMessages words(Optional<Relay> relay) {
    return LocalizedMessages.in(relay.map(Relay::language).orElse(site.language()));
  }

  /// A page about a relay's newsletter, shown at an address with a token.
  Page page(Relay relay, String title, List<Part> parts, Way... ways) {
    return page(Optional.of(relay), title, parts, ways);
  }

  /// A page about a relay's newsletter or all of them, shown at an address with a token.
  Page page(Optional<Relay> relay, String title, List<Part> parts, Way... ways) {
    var frame = Frame.unaddressed(site, words(relay), relay, title, true);
    return page(new StepView(frame, parts, List.of(ways)));
  }

  /// A page that anybody can see.
  Page openPage(Relay relay, String title, List<Part> parts, Way... ways) {
    var messages = LocalizedMessages.in(relay.language());
    var frame = Frame.unaddressed(site, messages, Optional.of(relay), title, false);
    return page(new StepView(frame, parts, List.of(ways)));
  }

  /// The way to the relay, or to all of them.
  Way home(LocalizedMessages messages, Optional<Relay> relay) {
    return relay
        .map(it -> new Way(it.title(), Addresses.relay(it.id())))
        .orElseGet(() -> new Way(messages.text("missing.home"), Addresses.HOME));
  }

  /// The way to what a reader has chosen.
  Way choose(LocalizedMessages messages) {
    return new Way(messages.text("newsletter.choose"), Addresses.PREFERENCES);
  }

  Way leave(LocalizedMessages messages, String token) {
    return new Way(messages.text("newsletter.leave"), Addresses.with(Addresses.LEAVE, token));
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

  private static Page page(StepView view) {
    return Html.page(
        view.frame(), (output, interceptor) -> JtestepGenerated.render(output, interceptor, view));
  }
}
