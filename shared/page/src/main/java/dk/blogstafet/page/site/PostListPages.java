package dk.blogstafet.page.site;

import dk.blogstafet.page.CategoryUrls;
import dk.blogstafet.page.JteembeddedGenerated;
import dk.blogstafet.page.JtefrontGenerated;
import dk.blogstafet.page.JteyearGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.PostListView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;

/// Renders the front pages of relays and categories, and the pages of their years.
final class PostListPages {
  /// The approximate size of a list item in bytes.
  static final int ENTRY = 1_000;

  private final Site site;
  private final BlankSignUpForms signUps;

  PostListPages(Site site) {
    this.site = site;
    this.signUps = new BlankSignUpForms(site);
  }

  RenderedPage front(RelaySnapshot snapshot, PostListId listId, List<PostSummary> newest) {
    var relay = snapshot.relay();
    var none = Optional.<YearPage>empty();
    var view =
        new PostListView(
            frontFrame(relay, listId),
            relay,
            listId,
            new CategoryUrls(relay.id()),
            listId.category().map(Object::toString).orElse(relay.title()),
            newest,
            Optional.of(snapshot.counts()),
            none,
            none,
            snapshot.notice(),
            snapshot.newestIssue().isPresent(),
            signUps.on(relay, PageUrls.front(listId)));
    return TemplateRunner.page(
        view.layout(),
        newest.size() * ENTRY,
        (output, interceptor) -> JtefrontGenerated.render(output, interceptor, view));
  }

  RenderedPage embedded(Relay relay, List<PostSummary> newest) {
    var words = LocalizedMessages.in(relay.language());
    var layout = PageLayout.unaddressed(site, words, Optional.of(relay), relay.title(), false);
    return TemplateRunner.page(
        layout,
        (output, interceptor) ->
            JteembeddedGenerated.render(output, interceptor, layout, relay, newest));
  }

  RenderedPage year(RelaySnapshot snapshot, YearPage page, List<PostSummary> oldestFirst) {
    var relay = snapshot.relay();
    var view =
        new PostListView(
            yearFrame(relay, page),
            relay,
            page.listId(),
            new CategoryUrls(relay.id()),
            yearTitle(LocalizedMessages.in(relay.language()), page),
            oldestFirst.reversed(),
            Optional.empty(),
            older(snapshot.counts(), page),
            newer(snapshot.counts(), page),
            Optional.empty(),
            false,
            signUps.on(relay, PageUrls.year(page)));
    return TemplateRunner.page(
        view.layout(),
        oldestFirst.size() * ENTRY,
        (output, interceptor) -> JteyearGenerated.render(output, interceptor, view));
  }

  private PageLayout frontFrame(Relay relay, PostListId listId) {
    var messages = LocalizedMessages.in(relay.language());
    var description =
        listId
            .category()
            .map(category -> messages.text("category.description", category.name(), relay.title()))
            .orElseGet(() -> relay.paragraphs().getFirst());
    var name = name(messages, relay, listId);
    var address = PageUrls.front(listId);
    var data = JsonLdWriter.front(site, relay, listId, name);
    var trail =
        listId.category().isPresent() ? PageTrail.below(site, relay) : PageTrail.above(site);
    return PageLayout.of(site, relay, name, description, address, data).under(trail);
  }

  private PageLayout yearFrame(Relay relay, YearPage page) {
    var messages = LocalizedMessages.in(relay.language());
    var name = name(messages, relay, page.listId());
    var title = messages.text("year.name", name, yearTitle(messages, page));
    var description = messages.text("year.description", Integer.toString(page.year()), name);
    return PageLayout.of(site, relay, title, description, PageUrls.year(page), "")
        .under(PageTrail.below(site, relay, page.listId()));
  }

  private static String name(LocalizedMessages messages, Relay relay, PostListId listId) {
    return listId
        .category()
        .map(category -> messages.text("category.name", category.name(), relay.title()))
        .orElse(relay.title());
  }

  private static String yearTitle(LocalizedMessages messages, YearPage page) {
    var year = Integer.toString(page.year());
    return page.number() == 1
        ? year
        : year + ", " + messages.text("year.part") + " " + page.number();
  }

  private static Optional<YearPage> older(PostCounts counts, YearPage page) {
    if (page.number() > 1) {
      return Optional.of(new YearPage(page.listId(), page.year(), page.number() - 1));
    }
    return counts.years(page.listId().category()).reversed().stream()
        .filter(year -> year < page.year())
        .findFirst()
        .map(year -> new YearPage(page.listId(), year, 1));
  }

  private static Optional<YearPage> newer(PostCounts counts, YearPage page) {
    var category = page.listId().category();
    if (YearPage.pages(counts.of(page.year(), category)) > page.number()) {
      return Optional.of(new YearPage(page.listId(), page.year(), page.number() + 1));
    }
    return counts.years(category).stream()
        .filter(year -> year > page.year())
        .findFirst()
        .map(year -> new YearPage(page.listId(), year, 1));
  }
}
