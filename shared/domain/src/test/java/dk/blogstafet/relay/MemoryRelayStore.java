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

/// Relays and posts in memory, for tests and benchmarks. Fulfils the contracts of the database for
/// one caller at a time.
public final class MemoryRelayStore implements Relays, Posts, IssueArchive {
  private final NavigableMap<String, MemoryRelayRows> books = new TreeMap<>();
  private Optional<Site> site = Optional.empty();
  private Revision siteRevision = Revision.NONE;

  /// Returns a copy of the current state, to restore later.
  public synchronized MemoryRelayStore copy() {
    var copy = new MemoryRelayStore();
    copy.become(this);
    return copy;
  }

  /// Replaces the state with that of another store, like a table restored from a backup.
  public synchronized void become(MemoryRelayStore other) {
    books.clear();
    other.books.forEach((relay, book) -> books.put(relay, book.copy()));
    site = other.site;
    siteRevision = other.siteRevision;
  }

  @Override
  public synchronized Optional<SiteSnapshot> siteSnapshot() {
    var snapshots = books.values().stream().map(book -> book.snapshot).toList();
    return site.map(it -> new SiteSnapshot(it, siteRevision, snapshots));
  }

  @Override
  public synchronized Optional<RelaySnapshot> find(RelayId relay) {
    return Optional.ofNullable(books.get(relay.slug())).map(book -> book.snapshot);
  }

  @Override
  public synchronized boolean describe(Revision seen, Site description) {
    if (!siteRevision.equals(seen)) {
      return false;
    }
    site = Optional.of(description);
    siteRevision = siteRevision.next();
    return true;
  }

  @Override
  public synchronized CommitResult open(Relay relay) {
    if (books.containsKey(relay.id().slug())) {
      return new CommitResult.Conflict();
    }
    var snapshot = RelaySnapshot.opening(relay);
    books.put(relay.id().slug(), new MemoryRelayRows(snapshot));
    return new CommitResult.Done(snapshot);
  }

  @Override
  public synchronized CommitResult describe(RelaySnapshot seen, Relay description) {
    var book = book(seen.id());
    if (!book.snapshot.revision().equals(seen.revision())) {
      return new CommitResult.Conflict();
    }
    book.snapshot = seen.withDescription(description);
    book.changes.put(book.snapshot.revision(), RelayChange.ofRelay(book.snapshot.revision()));
    return new CommitResult.Done(book.snapshot);
  }

  @Override
  public synchronized CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    var book = book(seen.id());
    if (!book.snapshot.revision().equals(seen.revision())) {
      return new CommitResult.Conflict();
    }
    changes.forEach(book::take);
    book.snapshot = then;
    book.changes.put(then.revision(), RelayChange.of(then.revision(), changes));
    return new CommitResult.Done(then);
  }

  @Override
  public synchronized CommitResult commit(RelaySnapshot seen, ArchivedIssue issue) {
    var book = book(seen.id());
    if (!book.snapshot.revision().equals(seen.revision()) || book.issues.containsKey(issue.id())) {
      return new CommitResult.Conflict();
    }
    var then = seen.withIssue(issue.id());
    book.issues.put(issue.id(), issue);
    book.snapshot = then;
    book.changes.put(then.revision(), RelayChange.ofIssue(then.revision(), issue.id()));
    return new CommitResult.Done(then);
  }

  @Override
  public synchronized List<ArchivedIssue> issues(RelayId relay) {
    return books.containsKey(relay.slug())
        ? List.copyOf(book(relay).issues.descendingMap().values())
        : List.of();
  }

  @Override
  public synchronized Optional<ArchivedIssue> find(RelayId relay, IssueId issue) {
    return issues(relay).stream().filter(it -> it.id().equals(issue)).findFirst();
  }

  /// Stores the cause of a relay's newest change.
  public synchronized void note(RelaySnapshot then, RelayChange.ChangeCause cause) {
    book(then.id())
        .changes
        .computeIfPresent(then.revision(), (_, change) -> change.causedBy(Optional.of(cause)));
  }

  @Override
  public synchronized List<PostSummary> newest(
      PostListId listId, Optional<PostPosition> before, int limit) {
    var list = list(listId).descendingMap();
    var rest = before.map(position -> list.tailMap(position, false)).orElse(list);
    return first(rest.values(), limit);
  }

  @Override
  public synchronized List<PostSummary> oldest(
      PostListId listId, Optional<PostPosition> after, int limit) {
    var list = list(listId);
    var rest = after.map(position -> list.tailMap(position, false)).orElse(list);
    return first(rest.values(), limit);
  }

  @Override
  public synchronized List<PostSummary> year(PostListId listId, int year) {
    var first = new PostPosition(LocalDate.of(year, 1, 1), new Leg(1));
    var next = new PostPosition(LocalDate.of(year + 1, 1, 1), new Leg(1));
    return List.copyOf(list(listId).subMap(first, next).values());
  }

  @Override
  public synchronized PostLookup find(RelayId relay, PostId post) {
    var found = books.containsKey(relay.slug()) ? book(relay).texts.get(post) : null;
    return found == null ? new PostLookup.NotFound() : found;
  }

  @Override
  public synchronized List<Post> findPublished(RelayId relay, List<PostId> posts) {
    var whole = new ArrayList<Post>();
    for (var post : posts) {
      if (find(relay, post) instanceof PostLookup.PublishedPost(var present)) {
        whole.add(present);
      }
    }
    return whole;
  }

  @Override
  public synchronized Set<PostId> idsInUse(RelayId relay, List<PostId> posts) {
    var taken = new HashSet<>(posts);
    taken.removeIf(post -> find(relay, post) instanceof PostLookup.NotFound);
    return taken;
  }

  @Override
  public synchronized List<Post> versions(RelayId relay, PostId post) {
    return List.copyOf(book(relay).versions.getOrDefault(post, List.of()));
  }

  @Override
  public synchronized List<PostSummary> withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return book(relay).texts.values().stream()
        .filter(PostLookup.WithdrawnPost.class::isInstance)
        .map(lookup -> ((PostLookup.WithdrawnPost) lookup).whole().post())
        .filter(post -> !post.date().isBefore(from) && !post.date().isAfter(to))
        .sorted(Comparator.comparing(PostSummary::position))
        .toList();
  }

  @Override
  public synchronized List<PostAddress> at(FormerAddress address) {
    return books.values().stream().flatMap(book -> book.at(address)).limit(REDIRECTS).toList();
  }

  @Override
  public synchronized List<RelayChange> changes(RelayId relay, Revision after, int limit) {
    return first(book(relay).changes.tailMap(after, false).values(), limit);
  }

  private MemoryRelayRows book(RelayId relay) {
    var book = books.get(relay.slug());
    if (book == null) {
      throw new IllegalStateException("No relay " + relay + ": open it first");
    }
    return book;
  }

  private NavigableMap<PostPosition, PostSummary> list(PostListId listId) {
    if (!books.containsKey(listId.relay().slug())) {
      return new TreeMap<>();
    }
    return book(listId.relay()).list(listId.category().map(Category::slug).orElse(""));
  }

  /// Returns the first elements. A stream would ask for the size, which a view of a tree has to
  /// count.
  private static <T> List<T> first(Collection<T> all, int limit) {
    var first = new ArrayList<T>();
    for (var rest = all.iterator(); rest.hasNext() && first.size() < limit; ) {
      first.add(rest.next());
    }
    return List.copyOf(first);
  }
}
