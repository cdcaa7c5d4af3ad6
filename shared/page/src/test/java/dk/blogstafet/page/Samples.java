package dk.blogstafet.page;

import dk.blogstafet.relay.Article;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Counts;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Side;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A site with one relay, every text of which is the same, and all pages of it.
final class Samples {
  static final RelayId RELAY = new RelayId("stafet");
  static final Instant CORRECTED = Instant.parse("2026-02-03T10:00:00Z");
  static final LocalDate DATE = LocalDate.of(2024, 5, 11);

  private Samples() {}

  static Site site(String text, Language language) {
    var home = URI.create("https://medie.example");
    return new Site(text, text, text, text, "stafet@medie.example", text, home, language);
  }

  static Site site(String text) {
    return site(text, Language.DANISH);
  }

  static Relay relay(String text, Language language, Relay.State state) {
    var article = new Article(text, Optional.of(URI.create("https://avis.example/a?b=1&c=2")));
    var categories = List.of(new Category(text), new Category("Uden indlæg"));
    return new Relay(
        RELAY, text, text + "\n\n" + text, Optional.of(article), categories, language, state);
  }

  static Relay relay(String text) {
    return relay(text, Language.DANISH, Relay.State.OPEN);
  }

  static Headline headline(String text, LocalDate date) {
    var authors =
        List.of(
            new Author(text, text, text, Optional.of(Side.RESEARCHER)),
            new Author(text, "", "", Optional.empty()));
    return new Headline(text, date, new Category(text), text, authors);
  }

  static Post post(String text, int leg) {
    var id = new PostId("indlaeg-" + leg);
    return new Post(
        id, new Leg(leg), headline(text, DATE.plusDays(leg)), CORRECTED.minusSeconds(9));
  }

  /// A post that was corrected twice, the second time today.
  static WholePost corrected(WholePost before, String text) {
    var earlier = new Correction(Correction.Kind.CORRECTION, CORRECTED.minusSeconds(99_999), text);
    var latest = new Correction(Correction.Kind.REPLY, CORRECTED, text);
    var headline = before.post().headline();
    return before
        .corrected(headline, before.body(), earlier)
        .corrected(headline, before.body(), latest);
  }

  /// A post whose text is here, one whose text is elsewhere, and one that is a teaser only.
  static List<WholePost> posts(String text) {
    var elsewhere = new Body.Elsewhere(URI.create("https://avis.example/b"));
    return List.of(
        new WholePost(post(text, 1), new Body.Written(text)),
        corrected(new WholePost(post(text, 2), elsewhere), text),
        new WholePost(post(text, 3), Body.NONE));
  }

  static List<Post> headed(List<WholePost> posts) {
    return posts.stream().map(WholePost::post).toList();
  }

  static Standing standing(Relay relay, List<Post> oldestFirst) {
    var newest =
        oldestFirst.isEmpty() ? Optional.<Post>empty() : Optional.of(oldestFirst.getLast());
    return new Standing(relay, 1, new Revision(7), oldestFirst.size(), counts(oldestFirst), newest);
  }

  private static Counts counts(List<Post> posts) {
    var years = new TreeMap<Integer, Map<String, Integer>>();
    for (var post : posts) {
      years
          .computeIfAbsent(post.date().getYear(), year -> new HashMap<>())
          .merge(post.category().slug(), 1, Integer::sum);
    }
    return new Counts(years);
  }

  /// Every page of a site with one relay of few posts in one year.
  static List<Page> all(Site site, Relay relay, List<WholePost> oldestFirst) {
    var renderer = new Renderer(site);
    var posts = headed(oldestFirst);
    var standing = standing(relay, posts);
    var pages = new ArrayList<Page>();
    for (var i = 0; i < posts.size(); i++) {
      pages.add(renderer.post(relay, oldestFirst.get(i), at(posts, i - 1), at(posts, i + 1)));
    }
    for (var category : relay.categories()) {
      var track = Track.of(relay.id(), category);
      var among = posts.stream().filter(post -> post.category().equals(category)).toList();
      addLists(pages, renderer, standing, track, among);
    }
    addLists(pages, renderer, standing, standing.track(), posts);
    if (!posts.isEmpty()) {
      pages.add(renderer.sitemap(standing, new YearPage(standing.track(), 2024, 1), posts));
    }
    pages.addAll(renderer.feeds(relay, oldestFirst.reversed()));
    pages.addAll(renderer.site(new Medium(site, Revision.NONE, List.of(standing))));
    pages.addAll(renderer.about());
    return pages;
  }

  private static void addLists(
      List<Page> pages, Renderer renderer, Standing standing, Track track, List<Post> posts) {
    pages.add(renderer.front(standing, track, posts.reversed()));
    if (!posts.isEmpty()) {
      pages.add(renderer.year(standing, new YearPage(track, 2024, 1), posts));
    }
  }

  private static Optional<Post> at(List<Post> posts, int index) {
    return index >= 0 && index < posts.size() ? Optional.of(posts.get(index)) : Optional.empty();
  }
}
