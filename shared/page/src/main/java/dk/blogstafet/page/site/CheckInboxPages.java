package dk.blogstafet.page.site;

import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.ArticlePageView;
import dk.blogstafet.page.ArticlePageView.ArticleSection;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JteproseGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.stream.Stream;

/// The pages that tell readers to check their inbox. Known and unknown addresses get the same page,
/// so the pages don't reveal who subscribes. They exist in every language, since each relay has its
/// own language.
final class CheckInboxPages {
  private final Site site;

  CheckInboxPages(Site site) {
    this.site = site;
  }

  Stream<RenderedPage> pages() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(signedUp(language), linkSent(language)));
  }

  private RenderedPage signedUp(Language language) {
    var messages = LocalizedMessages.in(language);
    var home = new NavLink(messages.text("missing.home"), PageUrls.HOME);
    return page(messages, "signed-up", PageUrls.signedUp(language), home);
  }

  private RenderedPage linkSent(Language language) {
    var messages = LocalizedMessages.in(language);
    var again = new NavLink(messages.text("dead.link"), NewsletterUrls.PREFERENCES);
    return page(messages, "link-sent", PageUrls.linkSent(language), again);
  }

  private RenderedPage page(LocalizedMessages messages, String name, String address, NavLink link) {
    var title = messages.text(name + ".title");
    var layout =
        PageLayout.of(site, messages, title, messages.text(name + ".description"), address);
    var said =
        List.of(
            messages.text(name + ".sent"),
            messages.text(name + ".next", site.contact()),
            messages.text("mailbox.spam"));
    var view =
        new ArticlePageView(layout, title, List.of(new ArticleSection("", said)), List.of(link));
    return TemplateRunner.page(
        layout, (output, interceptor) -> JteproseGenerated.render(output, interceptor, view));
  }
}
