package dk.blogstafet.page.search;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.JtesearchGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.SearchPageView;
import dk.blogstafet.page.SearchPageView.FoundPostView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.search.SearchResult;
import dk.blogstafet.relay.search.SearchResult.MatchingPost;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Renders search results. The pages have no key: the function that searches sends them.
public final class SearchPages {
  /// The names of the parameters, in this order: the query, relay, category, year, author and page.
  /// The CDN forwards no others.
  public static final List<String> PARAMETERS =
      List.of("q", "stafet", "kategori", "aar", "forfatter", "side");

  private final SiteSnapshot site;
  private final LocalizedMessages words;

  public SearchPages(SiteSnapshot siteSnapshot) {
    this.site = siteSnapshot;
    this.words = LocalizedMessages.in(siteSnapshot.site().language());
  }

  /// Renders the page without a search.
  public RenderedPage empty() {
    return page(plain("", words.text("search.help")));
  }

  /// Renders the page while there is no index.
  ///
  /// @param text what the reader searched for
  public RenderedPage unavailable(String text) {
    return page(plain(text, words.text("search.unavailable")));
  }

  /// Renders one page of results.
  public RenderedPage results(SearchResult result) {
    var text = result.query().text();
    var urls = new SearchUrls(text, result.filter());
    var titles =
        site.relays().stream()
            .collect(Collectors.toMap(it -> it.id().slug(), it -> it.relay().title()));
    var links = new SearchFilterLinks(result, titles, words);
    return page(
        new SearchPageView(
            layout(words.text("search.tab", text)),
            text,
            paragraphs(result),
            result.suggestion().map(it -> new NavLink(it, urls.searching(it).first())),
            links.active(),
            result.posts().stream().flatMap(this::view).toList(),
            pages(result, urls),
            links.offered()));
  }

  private SearchPageView plain(String text, String sentence) {
    return new SearchPageView(
        layout(words.text("search.title")),
        text,
        List.of(sentence),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private PageLayout layout(String name) {
    return PageLayout.ofSearch(site.site(), words, name);
  }

  private List<String> paragraphs(SearchResult result) {
    var total = result.total();
    var text = result.query().text();
    if (total == 0) {
      return List.of(words.text("search.none", text), words.text("search.advice"));
    }
    var found = words.text(total == 1 ? "search.one" : "search.many", total, text);
    return result.pages() == 1
        ? List.of(found)
        : List.of(found + " " + words.text("search.page", result.page(), result.pages()));
  }

  /// A relay that the site no longer has is left out.
  private Stream<FoundPostView> view(MatchingPost found) {
    return site.relay(found.relay()).map(RelaySnapshot::relay).stream()
        .map(relay ->
            new FoundPostView(
                relay,
                LocalizedMessages.in(relay.language()),
                found.post(),
                found.title(),
                found.excerpt()));
  }

  private List<NavLink> pages(SearchResult result, SearchUrls urls) {
    var links = new ArrayList<NavLink>();
    var page = result.page();
    if (page > 1 && result.pages() > 0) {
      var previous = Math.min(page - 1, result.pages());
      links.add(new NavLink(words.text("search.previous"), urls.page(previous)));
    }
    if (page < result.pages()) {
      links.add(new NavLink(words.text("search.next"), urls.page(page + 1)));
    }
    return links;
  }

  private static RenderedPage page(SearchPageView view) {
    return TemplateRunner.page(
        view.layout(),
        (output, interceptor) -> JtesearchGenerated.render(output, interceptor, view));
  }
}
