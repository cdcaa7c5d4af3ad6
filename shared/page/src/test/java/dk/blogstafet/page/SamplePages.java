package dk.blogstafet.page;

import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A site with one relay, with the same text in every field, and all its pages.
public final class SamplePages {
  public static final RelayId RELAY = new RelayId("stafet");
  public static final Instant CORRECTED = Instant.parse("2026-02-03T10:00:00Z");
  public static final LocalDate DATE = LocalDate.of(2024, 5, 11);

  private SamplePages() {}

  public static Site site(String text, Language language) {
    var home = URI.create("https://medie.example");
    return new Site(text, text, text, text, "stafet@medie.example", text, home, language);
  }

  public static Site site(String text) {
    return site(text, Language.DANISH);
  }

  public static Relay relay(String text, Language language, Relay.RelayState state) {
    var article =
        new IntroductoryArticle(text, Optional.of(URI.create("https://avis.example/a?b=1&c=2")));
    var categories = List.of(new Category(text), new Category("Uden indlæg"));
    return new Relay(
        RELAY, text, text + "\n\n" + text, Optional.of(article), categories, language, state);
  }

  public static Relay relay(String text) {
    return relay(text, Language.DANISH, Relay.RelayState.OPEN);
  }

  public static PostMetadata headline(String text, LocalDate date) {
    var authors =
        List.of(
            new Author(
                text,
                text,
                text,
                Optional.of(AuthorRole.RESEARCHER),
                text,
                Optional.of(URI.create("https://forfatter.example/")),
                Optional.empty()),
            new Author(text, "", "", Optional.empty()));
    return new PostMetadata(text, date, new Category(text), text, authors);
  }

  public static PostSummary post(String text, int leg) {
    var id = new PostId("indlaeg-" + leg);
    return new PostSummary(
        id, new Leg(leg), headline(text, DATE.plusDays(leg)), CORRECTED.minusSeconds(9));
  }

  /// Returns a post with two corrections, the second from today.
  public static Post corrected(Post before, String text) {
    var earlier =
        new Correction(Correction.CorrectionKind.CORRECTION, CORRECTED.minusSeconds(99_999), text);
    var latest = new Correction(Correction.CorrectionKind.REPLY, CORRECTED, text);
    var metadata = before.post().metadata();
    return before
        .corrected(metadata, before.body(), earlier)
        .corrected(metadata, before.body(), latest);
  }

  /// Returns a post with its own text, one whose text is elsewhere, and one with a teaser only.
  public static List<Post> posts(String text) {
    var link = new PostBody.ExternalLink(URI.create("https://avis.example/b"));
    return List.of(
        new Post(post(text, 1), new PostBody.MarkdownText(text)),
        corrected(new Post(post(text, 2), link), text),
        new Post(post(text, 3), PostBody.NONE));
  }

  public static List<PostSummary> headed(List<Post> posts) {
    return posts.stream().map(Post::post).toList();
  }

  public static RelaySnapshot standing(Relay relay, List<PostSummary> oldestFirst) {
    var newest =
        oldestFirst.isEmpty() ? Optional.<PostSummary>empty() : Optional.of(oldestFirst.getLast());
    return new RelaySnapshot(
        relay, 1, new Revision(7), oldestFirst.size(), counts(oldestFirst), newest);
  }

  private static PostCounts counts(List<PostSummary> posts) {
    var years = new TreeMap<Integer, Map<String, Integer>>();
    for (var post : posts) {
      years
          .computeIfAbsent(post.date().getYear(), year -> new HashMap<>())
          .merge(post.category().slug(), 1, Integer::sum);
    }
    return new PostCounts(years);
  }

  /// Returns every page of a site with one relay of few posts in one year.
  public static List<RenderedPage> all(Site site, Relay relay, List<Post> oldestFirst) {
    var renderer = new SiteRenderer(site);
    var posts = headed(oldestFirst);
    var issue = new IssueId("2024-W20");
    var standing = standing(relay, posts);
    var notice = Optional.<BatonNotice>of(new BatonNotice.HeldBy(relay.title(), DATE));
    var snapshot = posts.isEmpty() ? standing : standing.withIssue(issue).withNotice(notice);
    var pages = new ArrayList<RenderedPage>();
    for (var i = 0; i < posts.size(); i++) {
      pages.add(renderer.post(relay, oldestFirst.get(i), at(posts, i - 1), at(posts, i + 1)));
    }
    for (var category : relay.categories()) {
      var listId = PostListId.of(relay.id(), category);
      var among = posts.stream().filter(post -> post.category().equals(category)).toList();
      addLists(pages, renderer, snapshot, listId, among);
    }
    addLists(pages, renderer, snapshot, snapshot.listId(), posts);
    if (!posts.isEmpty()) {
      pages.add(renderer.sitemap(snapshot, new YearPage(snapshot.listId(), 2024, 1), posts));
      posts.stream()
          .flatMap(post -> post.metadata().authors().stream())
          .map(Author::id)
          .distinct()
          .forEach(author -> pages.add(renderer.author(relay, author, posts.reversed())));
      pages.add(renderer.issue(relay, issue, posts.reversed()));
      pages.addAll(renderer.issues(relay, List.of(issue)));
    }
    pages.addAll(renderer.feeds(relay, oldestFirst.reversed()));
    pages.addAll(
        renderer.site(
            new SiteSnapshot(site, Revision.NONE, List.of(snapshot)),
            posts.reversed().stream().map(post -> new RelayPost(relay, post)).toList()));
    pages.addAll(renderer.about());
    pages.add(renderer.card());
    pages.add(renderer.card(relay));
    posts.forEach(post -> pages.add(renderer.card(relay, post)));
    return pages;
  }

  private static void addLists(
      List<RenderedPage> pages,
      SiteRenderer renderer,
      RelaySnapshot snapshot,
      PostListId listId,
      List<PostSummary> posts) {
    pages.add(renderer.front(snapshot, listId, posts.reversed()));
    if (!posts.isEmpty()) {
      pages.add(renderer.year(snapshot, new YearPage(listId, 2024, 1), posts));
    }
  }

  private static Optional<PostSummary> at(List<PostSummary> posts, int index) {
    return index >= 0 && index < posts.size() ? Optional.of(posts.get(index)) : Optional.empty();
  }
}
