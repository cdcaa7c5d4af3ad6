package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Side;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.WholePost;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// A relay to which things happen, made up from a seed: the same seed, the same history.
final class History {
  private static final int BURST_KINDS = 12;

  final MemoryBooks books;
  final RelayId relay;
  private final Ledger ledger;
  private final Random random;
  private final Clock clock;
  private final int burst;

  /// Whether some of what happens can't be rendered.
  private boolean breaks;

  History(MemoryBooks books, RelayId relay, Clock clock, long seed) {
    this(books, relay, clock, seed, 1);
  }

  /// Begins a relay.
  ///
  /// @param burst the most changes that come at once
  History(MemoryBooks books, RelayId relay, Clock clock, long seed, int burst) {
    this.burst = burst;
    this.books = books;
    this.relay = relay;
    this.ledger = new Ledger(books, books);
    this.clock = clock;
    this.random = new Random(seed);
    books.open(Subjects.relay(relay, "En stafet"));
  }

  /// Goes on with a relay that is open.
  History(Press press, RelayId relay) {
    this.books = press.books;
    this.relay = relay;
    this.ledger = new Ledger(books, books);
    this.clock = press.clock;
    this.random = new Random(0);
    this.burst = 1;
  }

  /// From now on, some of what happens can't be rendered.
  void breakRenderers() {
    breaks = true;
  }

  /// Adds posts at once, all in one year.
  void addMany(int count, int year) {
    for (var i = 0; i < count; i++) {
      add(LocalDate.ofYearDay(year, 1 + i * 300 / count));
    }
  }

  /// Lets something happen, and nothing else meanwhile. What exactly follows from the dice and from
  /// the relay as it stands.
  synchronized void happen(Happening happening, long dice) {
    random.setSeed(dice);
    switch (happening) {
      case PUBLISH -> add(LocalDate.of(2026, 5, 1).plusDays(random.nextInt(30)));
      case BACK_DATE -> add(anyDate());
      case CORRECT -> correct(post -> headline(post.date(), post.category(), title("Rettet")));
      case RECATEGORISE -> correct(post -> headline(post.date(), category(), post.title()));
      case REDATE -> correct(post -> headline(anyDate(), post.category(), post.title()));
      case WITHDRAW -> withdraw();
      case RESTORE -> restore();
      case PURGE -> purge();
      case DESCRIBE -> describe();
      case BURST -> burst();
    }
  }

  /// Many changes at once, mostly new posts, as by a program with an editor's key.
  private void burst() {
    for (var left = random.nextInt(3) == 0 ? burst : random.nextInt(burst); left > 0; left--) {
      switch (random.nextInt(BURST_KINDS)) {
        case 0 -> correct(post -> headline(post.date(), post.category(), title("Rettet")));
        case 1 -> withdraw();
        case 2 -> add(anyDate());
        default -> add(LocalDate.of(2026, 5, 1).plusDays(random.nextInt(30)));
      }
    }
  }

  /// Categories without posts may go, and come back.
  private void describe() {
    var seen = standing();
    var anew = Subjects.relay(relay, "En stafet " + random.nextInt(3));
    var kept =
        Subjects.CATEGORIES.stream()
            .filter(category -> seen.counts().of(category) > 0 || random.nextBoolean())
            .toList();
    books.describe(seen, kept.isEmpty() ? anew : Subjects.with(anew, kept));
    if (breaks && random.nextInt(4) == 0) {
      describe("En stafet", "Hvad " + BreakingRenderer.INTRODUCTION + " er.");
    }
  }

  /// A title; of some histories, one in twelve can't be rendered somewhere.
  private String title(String plain) {
    if (!breaks || random.nextInt(12) > 0) {
      return plain;
    }
    var kinds = BreakingRenderer.OF_POSTS;
    return plain + " " + kinds.get(random.nextInt(kinds.size()));
  }

  Standing standing() {
    return books.find(relay).orElseThrow();
  }

  void add(LocalDate date) {
    add(date, title("Indlæg " + (standing().legs() + 1)));
  }

  void add(LocalDate date, String title) {
    var leg = new Leg(standing().legs() + 1);
    var id = new PostId("indlaeg-" + leg.number());
    var headline = headline(date, category(), title);
    var post = new Post(id, leg, headline, clock.instant());
    record(new Step.Add(new WholePost(post, new Body.Written("Tekst *" + leg.number() + "*"))));
  }

  /// The name of the post of this leg.
  static PostId id(int leg) {
    return new PostId("indlaeg-" + leg);
  }

  void correct(PostId id, String title) {
    var before = find(id);
    var post = before.post();
    var told = new Correction(Correction.Kind.CORRECTION, clock.instant(), "Ny titel");
    var headline = headline(post.date(), post.category(), title);
    record(new Step.Correct(before, headline, before.body(), told));
  }

  void describe(String title, String introduction) {
    var relay = standing().relay();
    books.describe(
        standing(),
        new Relay(
            relay.id(),
            title,
            introduction,
            relay.article(),
            relay.categories(),
            relay.language(),
            relay.state()));
  }

  void withdraw(PostId id) {
    record(new Step.Withdraw(find(id), "En fejl", clock.instant()));
  }

  /// What may happen to a relay.
  enum Happening {
    PUBLISH,
    BACK_DATE,
    CORRECT,
    RECATEGORISE,
    REDATE,
    WITHDRAW,
    RESTORE,
    PURGE,
    DESCRIBE,
    BURST
  }

  private LocalDate anyDate() {
    return LocalDate.ofYearDay(2022 + random.nextInt(5), 1 + random.nextInt(140));
  }

  private Category category() {
    var categories = standing().relay().categories();
    return categories.get(random.nextInt(categories.size()));
  }

  private Headline headline(LocalDate date, Category category, String title) {
    var author = new Author("Åse Ørn", "lektor", "Byens Universitet", Optional.of(Side.RESEARCHER));
    return new Headline(title, date, category, "Kort sagt: " + random.nextInt(), List.of(author));
  }

  private void correct(Function<Post, Headline> change) {
    any(published())
        .ifPresent(before -> {
          var kinds = Correction.Kind.values();
          var kind = kinds[random.nextInt(kinds.length)];
          var told = new Correction(kind, clock.instant(), "Nu står der " + random.nextInt());
          record(new Step.Correct(before, change.apply(before.post()), before.body(), told));
        });
  }

  private void withdraw() {
    any(published()).ifPresent(before -> withdraw(before.id()));
  }

  private void purge() {
    any(published())
        .ifPresent(before -> {
          var earlier = books.versions(relay, before.id());
          var from = Optional.of(before.post().spot());
          record(new Step.Purge(before, from, earlier, "Ulovligt", clock.instant()));
        });
  }

  /// A category that was dropped meanwhile keeps its posts withdrawn.
  private void restore() {
    var categories = standing().relay().categories();
    any(books.withdrawn(relay, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
        .filter(before -> categories.contains(before.post().category()))
        .ifPresent(before -> record(new Step.Restore(before, "Ingen fejl", clock.instant())));
  }

  private List<Post> published() {
    return books.oldest(standing().track(), Optional.empty(), Integer.MAX_VALUE);
  }

  private Optional<WholePost> any(List<Post> posts) {
    return posts.isEmpty()
        ? Optional.empty()
        : Optional.of(find(posts.get(random.nextInt(posts.size())).id()));
  }

  private WholePost find(PostId id) {
    return switch (books.find(relay, id)) {
      case Lookup.Present(var whole) -> whole;
      case Lookup.Withdrawn(var whole, var _, var _) -> whole;
      case Lookup.Purged _, Lookup.Absent _ -> throw new IllegalStateException("No post " + id);
    };
  }

  /// Where another was first, nothing happens.
  private void record(Step step) {
    ledger.record(standing(), List.of(step), Pace.DONE);
  }
}
