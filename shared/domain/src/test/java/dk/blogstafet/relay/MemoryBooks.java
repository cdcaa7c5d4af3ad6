package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Relays and posts in memory: the adapter that tests and benchmarks run on. Keeps every contract
/// that the database keeps, one caller at a time.
public final class MemoryBooks implements Relays, Posts {
  private final NavigableMap<String, MemoryBook> books = new TreeMap<>();
  private Optional<Site> site = Optional.empty();
  private Revision siteRevision = Revision.NONE;

  /// Everything as it is now, to go back to.
  public synchronized MemoryBooks copy() {
    var copy = new MemoryBooks();
    copy.become(this);
    return copy;
  }

  /// Forgets everything and becomes what other books are now, as a table made from a backup does.
  public synchronized void become(MemoryBooks other) {
    books.clear();
    other.books.forEach((relay, book) -> books.put(relay, book.copy()));
    site = other.site;
    siteRevision = other.siteRevision;
  }

  @Override
  public synchronized Optional<Medium> medium() {
    var standings = books.values().stream().map(book -> book.standing).toList();
    return site.map(it -> new Medium(it, siteRevision, standings));
  }

  @Override
  public synchronized Optional<Standing> find(RelayId relay) {
    return Optional.ofNullable(books.get(relay.slug())).map(book -> book.standing);
  }

  @Override
  public synchronized boolean describe(Revision seen, Site anew) {
    if (!siteRevision.equals(seen)) {
      return false;
    }
    site = Optional.of(anew);
    siteRevision = siteRevision.next();
    return true;
  }

  @Override
  public synchronized Recorded open(Relay relay) {
    if (books.containsKey(relay.id().slug())) {
      return new Recorded.Overtaken();
    }
    var standing = Standing.opening(relay);
    books.put(relay.id().slug(), new MemoryBook(standing));
    return new Recorded.Done(standing);
  }

  @Override
  public synchronized Recorded describe(Standing seen, Relay anew) {
    var book = book(seen.id());
    if (!book.standing.revision().equals(seen.revision())) {
      return new Recorded.Overtaken();
    }
    book.standing = seen.described(anew);
    book.changes.put(book.standing.revision(), Change.ofRelay(book.standing.revision()));
    return new Recorded.Done(book.standing);
  }

  @Override
  public synchronized Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
    var book = book(seen.id());
    if (!book.standing.revision().equals(seen.revision())) {
      return new Recorded.Overtaken();
    }
    steps.forEach(book::take);
    book.standing = then;
    book.changes.put(then.revision(), Change.of(then.revision(), steps));
    return new Recorded.Done(then);
  }

  /// Notes with which request a relay's newest change came.
  public synchronized void note(Standing then, Change.Cause cause) {
    book(then.id())
        .changes
        .computeIfPresent(then.revision(), (_, change) -> change.by(Optional.of(cause)));
  }

  @Override
  public synchronized List<Post> newest(Track track, Optional<Place> before, int limit) {
    var list = list(track).descendingMap();
    var rest = before.map(place -> list.tailMap(place, false)).orElse(list);
    return first(rest.values(), limit);
  }

  @Override
  public synchronized List<Post> oldest(Track track, Optional<Place> after, int limit) {
    var list = list(track);
    var rest = after.map(place -> list.tailMap(place, false)).orElse(list);
    return first(rest.values(), limit);
  }

  @Override
  public synchronized List<Post> year(Track track, int year) {
    var first = new Place(LocalDate.of(year, 1, 1), new Leg(1));
    var next = new Place(LocalDate.of(year + 1, 1, 1), new Leg(1));
    return List.copyOf(list(track).subMap(first, next).values());
  }

  @Override
  public synchronized Lookup find(RelayId relay, PostId post) {
    var found = books.containsKey(relay.slug()) ? book(relay).texts.get(post) : null;
    return found == null ? new Lookup.Absent() : found;
  }

  @Override
  public synchronized List<WholePost> whole(RelayId relay, List<PostId> posts) {
    var whole = new ArrayList<WholePost>();
    for (var post : posts) {
      if (find(relay, post) instanceof Lookup.Present(var present)) {
        whole.add(present);
      }
    }
    return whole;
  }

  @Override
  public synchronized Set<PostId> taken(RelayId relay, List<PostId> posts) {
    var taken = new HashSet<>(posts);
    taken.removeIf(post -> find(relay, post) instanceof Lookup.Absent);
    return taken;
  }

  @Override
  public synchronized List<WholePost> versions(RelayId relay, PostId post) {
    return List.copyOf(book(relay).versions.getOrDefault(post, List.of()));
  }

  @Override
  public synchronized List<Post> withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return book(relay).texts.values().stream()
        .filter(Lookup.Withdrawn.class::isInstance)
        .map(lookup -> ((Lookup.Withdrawn) lookup).whole().post())
        .filter(post -> !post.date().isBefore(from) && !post.date().isAfter(to))
        .sorted(Comparator.comparing(Post::place))
        .toList();
  }

  @Override
  public synchronized List<Change> changes(RelayId relay, Revision after, int limit) {
    return first(book(relay).changes.tailMap(after, false).values(), limit);
  }

  private MemoryBook book(RelayId relay) {
    var book = books.get(relay.slug());
    if (book == null) {
      throw new IllegalStateException("No relay " + relay + ": open it first");
    }
    return book;
  }

  private NavigableMap<Place, Post> list(Track track) {
    if (!books.containsKey(track.relay().slug())) {
      return new TreeMap<>();
    }
    return book(track.relay()).list(track.category().map(Category::slug).orElse(""));
  }

  /// The first of some. A stream would ask how many there are, and a part of a tree counts them.
  private static <T> List<T> first(Collection<T> all, int limit) {
    var first = new ArrayList<T>();
    for (var rest = all.iterator(); rest.hasNext() && first.size() < limit; ) {
      first.add(rest.next());
    }
    return List.copyOf(first);
  }
}
