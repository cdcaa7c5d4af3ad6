package dk.blogstafet.page;

import dk.blogstafet.relay.Counts;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;
import dk.blogstafet.words.Words;
import java.util.List;
import java.util.Optional;

/// Fronts, of a relay and of its categories, and the pages of their years.
final class ListPages {
  private final Site site;

  ListPages(Site site) {
    this.site = site;
  }

  Page front(Standing standing, Track track, List<Post> newest) {
    var relay = standing.relay();
    var words = Words.in(relay.language());
    var title = title(words, relay, track);
    var description =
        track
            .category()
            .map(category -> words.text("category.description", category.name(), relay.title()))
            .orElseGet(() -> relay.paragraphs().getFirst());
    var address = Addresses.front(track);
    var frame = Frame.of(site, relay, title + " – " + site.name(), description, address, "");
    var none = Optional.<YearPage>empty();
    var view = new ListView(frame, relay, track, title, newest, standing.counts(), none, none);
    return Html.page(
        frame, (output, interceptor) -> JtefrontGenerated.render(output, interceptor, view));
  }

  Page year(Standing standing, YearPage page, List<Post> oldestFirst) {
    var relay = standing.relay();
    var words = Words.in(relay.language());
    var year = Integer.toString(page.year());
    var title = words.text("year.title", title(words, relay, page.track()), year);
    var description = words.text("year.description", year, relay.title());
    var address = Addresses.year(page);
    var frame = Frame.of(site, relay, title + " – " + site.name(), description, address, "");
    var view =
        new ListView(
            frame,
            relay,
            page.track(),
            title,
            oldestFirst.reversed(),
            Counts.NONE,
            older(standing.counts(), page),
            newer(standing.counts(), page));
    return Html.page(
        frame, (output, interceptor) -> JteyearGenerated.render(output, interceptor, view));
  }

  private static String title(Words words, Relay relay, Track track) {
    return track
        .category()
        .map(category -> words.text("category.title", category.name(), relay.title()))
        .orElse(relay.title());
  }

  private static Optional<YearPage> older(Counts counts, YearPage page) {
    if (page.number() > 1) {
      return Optional.of(new YearPage(page.track(), page.year(), page.number() - 1));
    }
    return counts.years(page.track().category()).reversed().stream()
        .filter(year -> year < page.year())
        .findFirst()
        .map(year -> new YearPage(page.track(), year, 1));
  }

  private static Optional<YearPage> newer(Counts counts, YearPage page) {
    var category = page.track().category();
    if (YearPage.pages(counts.of(page.year(), category)) > page.number()) {
      return Optional.of(new YearPage(page.track(), page.year(), page.number() + 1));
    }
    return counts.years(category).stream()
        .filter(year -> year > page.year())
        .findFirst()
        .map(year -> new YearPage(page.track(), year, 1));
  }
}
