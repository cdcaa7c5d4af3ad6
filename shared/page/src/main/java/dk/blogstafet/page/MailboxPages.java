package dk.blogstafet.page;

import dk.blogstafet.page.ProseView.Section;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.stream.Stream;

/// What readers see who are to look in their mail. Everybody sees the same, known to us or not, so
/// the pages tell nobody who gets a newsletter. They are there in every language, for relays have
/// their own.
final class MailboxPages {
  private final Site site;

  MailboxPages(Site site) {
    this.site = site;
  }

  Stream<Page> pages() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(signedUp(language), linkSent(language)));
  }

  private Page signedUp(Language language) {
    var messages = LocalizedMessages.in(language);
    var home = new Way(messages.text("missing.home"), Addresses.HOME);
    return page(messages, "signed-up", Addresses.signedUp(language), home);
  }

  private Page linkSent(Language language) {
    var messages = LocalizedMessages.in(language);
    var again = new Way(messages.text("dead.link"), Addresses.PREFERENCES);
    return page(messages, "link-sent", Addresses.linkSent(language), again);
  }

  private Page page(LocalizedMessages messages, String name, String address, Way way) {
    var title = messages.text(name + ".title");
    var frame = Frame.of(site, messages, title, messages.text(name + ".description"), address);
    var said =
        List.of(
            messages.text(name + ".sent"),
            messages.text(name + ".next", site.contact()),
            messages.text("mailbox.spam"));
    var view = new ProseView(frame, title, List.of(new Section("", said)), List.of(way));
    return Html.page(
        frame, (output, interceptor) -> JteproseGenerated.render(output, interceptor, view));
  }
}
