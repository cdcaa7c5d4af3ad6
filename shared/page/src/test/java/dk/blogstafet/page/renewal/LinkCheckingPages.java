package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.rendering.MemoryPages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A store that checks on every write whether the front page, or a list reachable from it, links to
/// a post, newsletter issue or relay that doesn't exist yet. It doesn't check links between
/// neighbouring posts or between lists, which may be one slice early during a full rebuild. It also
/// ignores links to former pages, which a late writer may bring back until its relay is verified;
/// readers see there that the post was withdrawn.
final class LinkCheckingPages extends ForwardingPages {
  private static final Pattern LINK = Pattern.compile("href=\"/([^\"#?]+/)\"");
  private static final Pattern WATCHED =
      Pattern.compile("[^/]+/(indlaeg/[^/]+/|nyhedsbrev/([^/]+/)?)?");
  private static final Pattern ELSEWHERE = Pattern.compile("(om|problemer|nyhedsbrev|api)/.*");

  private static final String HOME = PageUrls.key(PageUrls.HOME);

  private final MemoryPages pages;

  /// The links of each page.
  private final Map<String, Set<String>> links = new TreeMap<>();

  /// Every key that ever existed.
  private final Set<String> known = new TreeSet<>();

  /// The pages with links to a key that never existed, by that key.
  private final Map<String, Set<String>> holes = new TreeMap<>();

  private final List<String> dangling = Collections.synchronizedList(new ArrayList<>());

  LinkCheckingPages(MemoryPages pages) {
    super(pages);
    this.pages = pages;
  }

  /// Returns the dangling links, each with its page.
  List<String> dangling() {
    return List.copyOf(dangling);
  }

  @Override
  public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
    synchronized (pages) {
      var done = pages.put(page, provenance, seen);
      if (done) {
        came(page);
      }
      return done;
    }
  }

  private void came(RenderedPage page) {
    var targets = targets(page);
    known.add(page.key());
    holes.remove(page.key());
    forgetLinksOf(page.key());
    links.put(page.key(), targets);
    targets.stream()
        .filter(key -> isWatched(page.key(), key) && isNew(key))
        .forEach(key -> holes.computeIfAbsent(key, _ -> new TreeSet<>()).add(page.key()));
    note(page.key() + " came");
  }

  private boolean isNew(String key) {
    return !known.contains(key) && pages.find(key).isEmpty();
  }

  private void went(String page) {
    forgetLinksOf(page);
    links.remove(page);
  }

  private static boolean isWatched(String from, String to) {
    var address = to.substring(0, to.length() - "index.html".length());
    return !from.contains("/indlaeg/") && WATCHED.matcher(address).matches();
  }

  private void forgetLinksOf(String page) {
    holes.values().forEach(from -> from.remove(page));
    holes.values().removeIf(Set::isEmpty);
  }

  private void note(String what) {
    if (!holes.isEmpty()) {
      var seen = reachable();
      holes.forEach((key, from) ->
          from.stream()
              .filter(seen::contains)
              .forEach(page -> dangling.add(what + ": " + page + " links to " + key)));
    }
  }

  private Set<String> reachable() {
    var reached = new TreeSet<String>();
    var next = new ArrayDeque<>(List.of(HOME));
    while (!next.isEmpty()) {
      var page = next.remove();
      if (links.containsKey(page) && reached.add(page)) {
        next.addAll(links.get(page));
      }
    }
    return reached;
  }

  private static Set<String> targets(RenderedPage page) {
    var targets = new TreeSet<String>();
    if (page.type().startsWith("text/html")) {
      var found = LINK.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        if (!ELSEWHERE.matcher(found.group(1)).matches()) {
          targets.add(found.group(1) + "index.html");
        }
      }
    }
    return targets;
  }

  @Override
  public boolean remove(String key, PageMetadata seen) {
    synchronized (pages) {
      var wasThere = pages.page(key).isPresent();
      var done = pages.remove(key, seen);
      if (done && wasThere) {
        went(key);
      }
      return done;
    }
  }
}
