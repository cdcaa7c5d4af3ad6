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
  /// About how many bytes a post takes on a list.
  private static final int ENTRY = 1_000;

  private final Site site;
  private final SignUpForms signUps;

  ListPages(Site site) {
    this.site = site;
    this.signUps = new SignUpForms(site);
  }

  Page front(Standing standing, Track track, List<Post> newest) {
    var relay = standing.relay();
    var none = Optional.<YearPage>empty();
    var view =
        new ListView(
            frontFrame(relay, track),
            relay,
            track,
            new Fronts(relay.id()),
            track.category().map(Object::toString).orElse(relay.title()),
            newest,
            Optional.of(standing.counts()),
            none,
            none,
            signUps.on(relay, Addresses.front(track)));
    return Html.page(
        view.frame(),
        newest.size() * ENTRY,
        (output, interceptor) -> JtefrontGenerated.render(output, interceptor, view));
  }

  Page year(Standing standing, YearPage page, List<Post> oldestFirst) {
    var relay = standing.relay();
    var view =
        new ListView(
            yearFrame(relay, page),
            relay,
            page.track(),
            new Fronts(relay.id()),
            yearTitle(Words.in(relay.language()), page),
            oldestFirst.reversed(),
            Optional.empty(),
            older(standing.counts(), page),
            newer(standing.counts(), page),
            signUps.on(relay, Addresses.year(page)));
    return Html.page(
        view.frame(),
        oldestFirst.size() * ENTRY,
        (output, interceptor) -> JteyearGenerated.render(output, interceptor, view));
  }

  private Frame frontFrame(Relay relay, Track track) {
    var words = Words.in(relay.language());
    var description =
        track
            .category()
            .map(category -> words.text("category.description", category.name(), relay.title()))
            .orElseGet(() -> relay.paragraphs().getFirst());
    var name = name(words, relay, track);
    var address = Addresses.front(track);
    var data = LinkedData.front(site, relay, track, name);
    return Frame.of(site, relay, name, description, address, data);
  }

  private Frame yearFrame(Relay relay, YearPage page) {
    var words = Words.in(relay.language());
    var name = name(words, relay, page.track());
    var title = words.text("year.name", name, yearTitle(words, page));
    var description = words.text("year.description", Integer.toString(page.year()), name);
    return Frame.of(site, relay, title, description, Addresses.year(page), "");
  }

  private static String name(Words words, Relay relay, Track track) {
    return track
        .category()
        .map(category -> words.text("category.name", category.name(), relay.title()))
        .orElse(relay.title());
  }

  private static String yearTitle(Words words, YearPage page) {
    var year = Integer.toString(page.year());
    return page.number() == 1 ? year : year + ", " + words.text("year.part") + " " + page.number();
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
