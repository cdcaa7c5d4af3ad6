package dk.blogstafet.page.site;

import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.ArticlePageView;
import dk.blogstafet.page.ArticlePageView.ArticleSection;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.HomePageView;
import dk.blogstafet.page.JtehomeGenerated;
import dk.blogstafet.page.JtemissingGenerated;
import dk.blogstafet.page.JteproseGenerated;
import dk.blogstafet.page.JtepublisherGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Renders the pages of the site itself.
final class SitePages {
  private static final Comparator<RelaySnapshot> LIVELIEST_FIRST =
      Comparator.<RelaySnapshot, LocalDate>comparing(
              snapshot -> snapshot.newest().map(PostSummary::date).orElse(LocalDate.MIN))
          .reversed();

  private final Site site;
  private final LocalizedMessages messages;

  SitePages(Site site) {
    this.site = site;
    this.messages = LocalizedMessages.in(site.language());
  }

  RenderedPage home(SiteSnapshot siteSnapshot, List<RelayPost> newest) {
    var description = description();
    var layout =
        PageLayout.of(site, messages.text("home.title"), description, PageUrls.HOME)
            .withData(JsonLdWriter.home(site, description));
    var relays = siteSnapshot.relays().stream().sorted(LIVELIEST_FIRST).toList();
    var view = new HomePageView(layout, newest, relays);
    return TemplateRunner.page(
        layout, (output, interceptor) -> JtehomeGenerated.render(output, interceptor, view));
  }

  /// Returns what the site says about itself.
  String description() {
    return messages.text("home.description", site.name());
  }

  List<RenderedPage> about() {
    var pages = new ArrayList<RenderedPage>();
    pages.add(publisher());
    pages.add(privacy());
    pages.add(accessibility());
    new CheckInboxPages(site).pages().forEach(pages::add);
    pages.addAll(SiteIcons.pages(site));
    Stream.of(ProblemType.values()).map(this::problem).forEach(pages::add);
    pages.add(robots());
    return pages;
  }

  RenderedPage notFound(Optional<Relay> relay, List<RelayPost> newest) {
    var spoken = relay.map(Relay::language).map(LocalizedMessages::in).orElse(messages);
    var title = spoken.text("missing.title");
    var layout = PageLayout.unaddressed(site, spoken, relay, title, false);
    var home = new NavLink(spoken.text("missing.home"), PageUrls.HOME);
    var back = relay.map(it -> new NavLink(it.title(), PageUrls.relay(it.id())));
    var links = Stream.concat(back.stream(), Stream.of(home)).toList();
    var section = new ArticleSection("", List.of(spoken.text("missing.text")));
    var posts = newest.stream().map(it -> new NavLink(it.post().title(), it.address())).toList();
    var view = new ArticlePageView(layout, title, List.of(section), links);
    return TemplateRunner.page(
        layout,
        (output, interceptor) -> JtemissingGenerated.render(output, interceptor, view, posts));
  }

  private RenderedPage publisher() {
    var layout = about("publisher", PageUrls.PUBLISHER);
    return TemplateRunner.page(
        layout, (output, interceptor) -> JtepublisherGenerated.render(output, interceptor, layout));
  }

  private RenderedPage privacy() {
    var layout = about("privacy", PageUrls.PRIVACY);
    var sections =
        sections(
            "privacy", "reading", "newsletter", "keeping", "authors", "invited", "reply", "rights");
    var newsletters = new NavLink(messages.text("preferences.title"), NewsletterUrls.PREFERENCES);
    return page(
        new ArticlePageView(layout, layout.name(), sections, List.of(newsletters, write(layout))));
  }

  private RenderedPage accessibility() {
    var layout = about("accessibility", PageUrls.ACCESSIBILITY);
    var sections = sections("accessibility", "aim", "limits", "report");
    return page(new ArticlePageView(layout, layout.name(), sections, List.of(write(layout))));
  }

  private List<ArticleSection> sections(String page, String... parts) {
    return Stream.of(parts).map(part -> section(page + "." + part)).toList();
  }

  private ArticleSection section(String key) {
    var text = messages.text(key + ".text", site.publisher(), site.postalAddress());
    return new ArticleSection(messages.text(key), List.of(text));
  }

  private RenderedPage problem(ProblemType type) {
    var key = "problem." + type.code();
    var title = messages.text(key + ".title");
    var description = messages.text("problem.description", title);
    var layout = PageLayout.of(site, title, description, type.page());
    var meaning = new ArticleSection("", List.of(messages.text(key + ".meaning")));
    return page(new ArticlePageView(layout, title, List.of(meaning), List.of(write(layout))));
  }

  private PageLayout about(String page, String address) {
    var description = messages.text(page + ".description", site.name());
    return PageLayout.of(site, messages.text(page + ".title"), description, address);
  }

  private NavLink write(PageLayout layout) {
    return new NavLink(messages.text("publisher.write"), layout.contactLink());
  }

  private static RenderedPage page(ArticlePageView view) {
    return TemplateRunner.page(
        view.layout(),
        (output, interceptor) -> JteproseGenerated.render(output, interceptor, view));
  }

  private RenderedPage robots() {
    var text = "User-agent: *\nDisallow:\n\nSitemap: " + site.home() + PageUrls.SITEMAP + "\n";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RenderedPage(PageUrls.key(PageUrls.ROBOTS), "text/plain; charset=utf-8", bytes);
  }
}
