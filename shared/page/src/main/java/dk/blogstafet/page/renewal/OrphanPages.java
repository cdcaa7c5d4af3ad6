package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.RebuildCursor.RebuildStage;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.validation.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds stored pages under a relay's address that don't belong there: pages of a year without
/// posts, of an author without posts, or of a post or newsletter issue that a restored table
/// doesn't have.
final class OrphanPages {
  /// How many keys one slice examines.
  private static final int KEYS = 1_000;

  /// How many authors' pages one slice examines.
  private static final int AUTHORS = 100;

  private static final String AUTHOR = "forfattere/";
  private static final String PAGE = "/index.html";

  private final RepeatableReadPosts posts;
  private final Pages pages;

  OrphanPages(RepeatableReadPosts posts, Pages pages) {
    this.posts = posts;
    this.pages = pages;
  }

  /// Composes the next slice.
  ///
  /// @param omissions the posts that have no page
  RebuildSlice compose(RelaySnapshot snapshot, RebuildCursor cursor, BatchOmissions omissions) {
    var prefix = PageUrls.key(PageUrls.relay(snapshot.id())).replace("index.html", "");
    var after = Optional.of(cursor.key()).filter(key -> !key.isEmpty());
    var found = pages.keys(prefix, after, KEYS);
    var keys = bounded(found, prefix + AUTHOR);
    var batch = new PageBatch(false, omissions);
    var expected = lists(snapshot);
    expected.addAll(issues(snapshot));
    expected.addAll(posts(snapshot, keys, omissions));
    expected.addAll(authors(snapshot, prefix + AUTHOR, keys, omissions));
    // Pictures are no pages: PictureSweeper deletes them.
    var pictures = PageUrls.key(PictureName.folder(snapshot.id())).replace("index.html", "");
    keys.stream()
        .filter(key -> !key.startsWith(pictures) && !expected.contains(key))
        .forEach(batch.removals()::add);
    var next =
        found.size() < KEYS && keys.size() == found.size()
            ? RebuildCursor.at(cursor.build(), RebuildStage.CARDS)
            : cursor.atKey(keys.getLast());
    return new RebuildSlice(batch, Optional.of(next));
  }

  /// Returns the keys up to the last author that one slice examines.
  private static List<String> bounded(List<String> keys, String prefix) {
    var authors = 0;
    for (var i = 0; i < keys.size(); i++) {
      if (keys.get(i).startsWith(prefix) && ++authors == AUTHORS) {
        return keys.subList(0, i + 1);
      }
    }
    return keys;
  }

  private Set<String> authors(
      RelaySnapshot snapshot, String prefix, List<String> keys, BatchOmissions omissions) {
    var authored = new AuthoredPosts(posts, snapshot.id(), omissions);
    return keys.stream()
        .filter(key -> key.startsWith(prefix) && key.endsWith(PAGE))
        .map(key -> new AuthorId(key.substring(prefix.length(), key.length() - PAGE.length())))
        .filter(author -> !authored.of(author).isEmpty())
        .map(author -> PageUrls.key(author.path(snapshot.id())))
        .collect(Collectors.toSet());
  }

  /// Returns the pages and share cards of the posts that some of the keys belong to.
  private Set<String> posts(RelaySnapshot snapshot, List<String> keys, BatchOmissions omissions) {
    var relay = snapshot.id();
    var ids = keys.stream().flatMap(key -> post(relay, key).stream()).distinct().toList();
    return posts.findPublished(relay, ids).stream()
        .map(Post::id)
        .filter(post -> !omissions.has(post))
        .flatMap(post -> Stream.of(PageUrls.post(relay, post), PageUrls.card(relay, post)))
        .map(PageUrls::key)
        .collect(Collectors.toSet());
  }

  /// Returns the post whose page or share card has a key, whether or not it exists.
  private static Optional<PostId> post(RelayId relay, String key) {
    var parts = PageUrls.ofKey(key).replaceFirst("[.]png$", "/").split("/", -1);
    return Optional.of(parts)
        .filter(it -> it.length == 5 && Slug.isValid(it[3]))
        .map(it -> new PostId(it[3]))
        .filter(it ->
            List.of(PageUrls.post(relay, it), PageUrls.card(relay, it))
                .contains(PageUrls.ofKey(key)));
  }

  private List<String> issues(RelaySnapshot snapshot) {
    var relay = snapshot.id();
    var pages = IssuePageBuild.all(posts, snapshot).stream().map(issue -> issue.id().path(relay));
    var lists =
        snapshot.newestIssue().stream()
            .flatMap(_ -> Stream.of(PageUrls.issues(relay), PageUrls.issueSitemap(relay)));
    return Stream.concat(lists, pages).map(PageUrls::key).toList();
  }

  private static Set<String> lists(RelaySnapshot snapshot) {
    var relay = snapshot.id();
    var addresses = new ArrayList<String>();
    addresses.add(PageUrls.rss(relay));
    addresses.add(PageUrls.atom(relay));
    addresses.add(PageUrls.jsonFeed(relay));
    addresses.add(PageUrls.card(relay));
    track(snapshot, snapshot.listId(), addresses);
    snapshot
        .relay()
        .categories()
        .forEach(category -> track(snapshot, PostListId.of(relay, category), addresses));
    return addresses.stream().map(PageUrls::key).collect(Collectors.toCollection(HashSet::new));
  }

  private static void track(RelaySnapshot snapshot, PostListId listId, List<String> addresses) {
    addresses.add(PageUrls.front(listId));
    for (var year : snapshot.counts().years(listId.category())) {
      var pages = YearPage.pages(snapshot.counts().of(year, listId.category()));
      for (var number = 1; number <= pages; number++) {
        var page = new YearPage(listId, year, number);
        addresses.add(PageUrls.year(page));
        if (listId.category().isEmpty()) {
          addresses.add(PageUrls.sitemap(page));
        }
      }
    }
  }
}
