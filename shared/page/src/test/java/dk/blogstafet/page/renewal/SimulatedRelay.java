package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// A relay with random events derived from a seed: the same seed gives the same history.
final class SimulatedRelay {
  private static final int BURST_KINDS = 12;

  private static final PictureName PORTRAIT =
      PictureName.parse("0123456789abcdef0123456789abcdef-600x800.jpg").orElseThrow();

  /// Authors, two of whom have one name, and one of whom has a portrait.
  private static final List<Author> AUTHORS =
      List.of(
          new Author("Åse Ørn", "lektor", "Byens Universitet", Optional.of(AuthorRole.RESEARCHER)),
          new Author(
              "Bo Bro",
              "smed",
              "",
              Optional.of(AuthorRole.PRACTITIONER),
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.of(PORTRAIT)),
          new Author("Åse Ørn", "dekan", "", Optional.empty()),
          new Author("Ib", "", "", Optional.empty()),
          new Author("Ольга", "", "", Optional.empty()));

  final MemoryRelayStore books;
  final RelayId relay;
  private final RelayChangeWriter writer;
  private final Random random;
  private final Clock clock;
  private final int burst;

  /// Whether posts have different authors.
  private boolean isRandom;

  /// Whether some content can't be rendered.
  private boolean breaks;

  SimulatedRelay(MemoryRelayStore books, RelayId relay, Clock clock, long seed) {
    this(books, relay, clock, seed, 1);
  }

  /// Creates a relay.
  ///
  /// @param burst the maximum number of simultaneous changes
  SimulatedRelay(MemoryRelayStore books, RelayId relay, Clock clock, long seed, int burst) {
    this.burst = burst;
    this.books = books;
    this.relay = relay;
    this.writer = new RelayChangeWriter(books, books);
    this.clock = clock;
    this.random = new Random(seed);
    books.open(HistorySubjects.relay(relay, "En stafet"));
  }

  /// Continues with an existing relay.
  SimulatedRelay(RenewalFixture fixture, RelayId relay) {
    this.books = fixture.books;
    this.relay = relay;
    this.writer = new RelayChangeWriter(books, books);
    this.clock = fixture.clock;
    this.random = new Random(0);
    this.burst = 1;
  }

  /// From now on, some content can't be rendered.
  void breakRenderers() {
    breaks = true;
  }

  /// Adds posts at once, all in one year.
  void addMany(int count, int year) {
    for (var i = 0; i < count; i++) {
      add(LocalDate.ofYearDay(year, 1 + i * 300 / count));
    }
  }

  /// Executes an event exclusively. Its details depend on the seed and on the relay's state.
  synchronized void happen(RelayEvent event, long dice) {
    random.setSeed(dice);
    isRandom = true;
    switch (event) {
      case PUBLISH -> add(LocalDate.of(2026, 5, 1).plusDays(random.nextInt(30)));
      case BACK_DATE -> add(anyDate());
      case CORRECT -> correct(post -> headline(post.date(), post.category(), title("Rettet")));
      case RECATEGORISE -> correct(post -> headline(post.date(), category(), post.title()));
      case REDATE -> correct(post -> headline(anyDate(), post.category(), post.title()));
      case WITHDRAW -> withdraw();
      case RESTORE -> restore();
      case PURGE -> purge();
      case DESCRIBE -> describe();
      case ISSUE -> archive();
      case BATON -> notice();
      case BURST -> burst();
    }
  }

  /// Makes many changes at once, mostly new posts, as a program with an editor's key does.
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

  /// Archives an issue of a day, a week or a month, unless there is one.
  private void archive() {
    var day = LocalDate.of(2026, 5, 1).plusDays(random.nextInt(30));
    var names =
        List.of(IssueId.ofDay(day), IssueId.ofWeek(day), IssueId.ofMonth(YearMonth.from(day)));
    var posts = new ArrayList<>(published());
    Collections.shuffle(posts, random);
    var size = 1 + random.nextInt(random.nextBoolean() ? 4 : ArchivedIssue.POSTS);
    archive(
        names.get(random.nextInt(names.size())),
        posts.stream().limit(size).map(PostSummary::id).toList());
  }

  /// Archives an issue.
  void archive(IssueId issue, List<PostId> posts) {
    if (!posts.isEmpty()) {
      books.commit(snapshot(), new ArchivedIssue(issue, clock.instant(), posts));
    }
  }

  /// Says that one of two authors has the baton, that the relay rests, or nothing.
  private void notice() {
    var holder = new BatonNotice.HeldBy("Åse " + random.nextInt(2), LocalDate.of(2026, 5, 1));
    var notices = List.<BatonNotice>of(holder, new BatonNotice.Resting());
    var any = random.nextInt(3);
    var notice = any < 2 ? Optional.of(notices.get(any)) : Optional.<BatonNotice>empty();
    books.commit(snapshot(), snapshot().withNotice(notice), List.of(), RenewalHint.DONE);
  }

  /// Removes or adds categories without posts.
  private void describe() {
    var seen = snapshot();
    var updated = HistorySubjects.relay(relay, "En stafet " + random.nextInt(3));
    var kept =
        HistorySubjects.CATEGORIES.stream()
            .filter(category -> seen.counts().of(category) > 0 || random.nextBoolean())
            .toList();
    books.describe(seen, kept.isEmpty() ? updated : HistorySubjects.with(updated, kept));
    if (breaks && random.nextInt(4) == 0) {
      describe("En stafet", "Hvad " + FailingRenderer.INTRODUCTION + " er.");
    }
  }

  /// Returns a title. In some histories, one in twelve can't be rendered somewhere.
  private String title(String plain) {
    if (!breaks || random.nextInt(12) > 0) {
      return plain;
    }
    var kinds = FailingRenderer.OF_POSTS;
    return plain + " " + kinds.get(random.nextInt(kinds.size()));
  }

  RelaySnapshot snapshot() {
    return books.find(relay).orElseThrow();
  }

  void add(LocalDate date) {
    add(date, title("Indlæg " + (snapshot().legs() + 1)));
  }

  void add(LocalDate date, String title) {
    add(headline(date, category(), title));
  }

  void add(LocalDate date, List<Author> authors) {
    add(new PostMetadata("Indlæg", date, category(), "Kort sagt", authors));
  }

  private void add(PostMetadata metadata) {
    var leg = new Leg(snapshot().legs() + 1);
    var id = new PostId("indlaeg-" + leg.number());
    var post = new PostSummary(id, leg, metadata, clock.instant());
    record(new PostChange.Add(new Post(post, body(leg))));
  }

  /// Returns a text, or where it is; a relay without random events has texts only.
  private PostBody body(Leg leg) {
    return isRandom && random.nextInt(5) == 0
        ? new PostBody.ExternalLink(URI.create("https://avis.example/" + leg.number()))
        : new PostBody.MarkdownText("Tekst *" + leg.number() + "*");
  }

  /// Returns the id of the post of this leg.
  static PostId id(int leg) {
    return new PostId("indlaeg-" + leg);
  }

  void correct(PostId id, String title) {
    var post = find(id).post();
    correct(id, headline(post.date(), post.category(), title));
  }

  void correct(PostId id, List<Author> authors) {
    var post = find(id).post();
    correct(id, new PostMetadata(post.title(), post.date(), post.category(), "Kort", authors));
  }

  private void correct(PostId id, PostMetadata metadata) {
    var before = find(id);
    var told = new Correction(Correction.CorrectionKind.CORRECTION, clock.instant(), "Ny titel");
    record(new PostChange.Correct(before, metadata, before.body(), told));
  }

  void describe(String title, String introduction) {
    var relay = snapshot().relay();
    books.describe(
        snapshot(),
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
    record(new PostChange.Withdraw(find(id), "En fejl", clock.instant()));
  }

  /// The events of a relay.
  enum RelayEvent {
    PUBLISH,
    BACK_DATE,
    CORRECT,
    RECATEGORISE,
    REDATE,
    WITHDRAW,
    RESTORE,
    PURGE,
    DESCRIBE,
    ISSUE,
    BATON,
    BURST
  }

  private LocalDate anyDate() {
    return LocalDate.ofYearDay(2022 + random.nextInt(5), 1 + random.nextInt(140));
  }

  private Category category() {
    var categories = snapshot().relay().categories();
    return categories.get(random.nextInt(categories.size()));
  }

  private PostMetadata headline(LocalDate date, Category category, String title) {
    var teaser = "Kort sagt: " + random.nextInt();
    return new PostMetadata(title, date, category, teaser, authors(), "", picture());
  }

  /// Returns a picture for every third post; a relay without random events has none.
  private Optional<LeadPicture> picture() {
    return isRandom && random.nextInt(3) == 0
        ? Optional.of(new LeadPicture(PORTRAIT, "Et træ", "Nummer " + random.nextInt(3), "", ""))
        : Optional.empty();
  }

  /// Returns one or two of five authors; a relay without random events has one.
  private List<Author> authors() {
    return random
        .ints(0, isRandom ? AUTHORS.size() : 1)
        .distinct()
        .limit(isRandom && random.nextInt(4) == 0 ? 2 : 1)
        .mapToObj(AUTHORS::get)
        .toList();
  }

  private void correct(Function<PostSummary, PostMetadata> change) {
    any(published())
        .ifPresent(before -> {
          var kinds = Correction.CorrectionKind.values();
          var kind = kinds[random.nextInt(kinds.length)];
          var told = new Correction(kind, clock.instant(), "Nu står der " + random.nextInt());
          record(new PostChange.Correct(before, change.apply(before.post()), before.body(), told));
        });
  }

  private void withdraw() {
    any(published()).ifPresent(before -> withdraw(before.id()));
  }

  private void purge() {
    any(published()).ifPresent(before -> purge(before.id()));
  }

  void purge(PostId id) {
    var before = find(id);
    var earlier = books.versions(relay, id);
    var from = Optional.of(before.post().listPosition());
    record(new PostChange.Purge(before, from, earlier, "Ulovligt", clock.instant()));
  }

  /// Restores a post. If its category has been removed, it stays withdrawn.
  private void restore() {
    var categories = snapshot().relay().categories();
    any(books.withdrawn(relay, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
        .filter(before -> categories.contains(before.post().category()))
        .ifPresent(before -> record(new PostChange.Restore(before, "Ingen fejl", clock.instant())));
  }

  private List<PostSummary> published() {
    return books.oldest(snapshot().listId(), Optional.empty(), Integer.MAX_VALUE);
  }

  private Optional<Post> any(List<PostSummary> posts) {
    return posts.isEmpty()
        ? Optional.empty()
        : Optional.of(find(posts.get(random.nextInt(posts.size())).id()));
  }

  private Post find(PostId id) {
    return switch (books.find(relay, id)) {
      case PostLookup.PublishedPost(var whole) -> whole;
      case PostLookup.WithdrawnPost(var whole, var _, var _) -> whole;
      case PostLookup.PurgedPost _, PostLookup.NotFound _ ->
          throw new IllegalStateException("No post " + id);
    };
  }

  /// Records a change; does nothing on a conflict.
  private void record(PostChange change) {
    writer.commit(snapshot(), List.of(change), RenewalHint.DONE);
  }
}
