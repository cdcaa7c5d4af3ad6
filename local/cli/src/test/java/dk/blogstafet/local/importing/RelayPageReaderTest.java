package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.ImportProgress;
import dk.blogstafet.local.archive.RelayAdditions;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelayPageReaderTest {
  private static final RelayId RELAY = new RelayId("skygge");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final boolean STORE = false;
  private static final boolean DRY_RUN = true;
  private static final URI LINK = URI.create("https://example.org/artikel");

  private final MemoryRelayStore books = new MemoryRelayStore();
  private final RecordingRelays relays = new RecordingRelays(books);

  @Test
  void opensTheRelayAndStoresItsPostsOldestFirst() {
    var report = run(page(post("Ny", "02.01.15 Drift"), post("Gammel", "01.01.15 Ledelse")), STORE);

    assertEquals(2, report.imported());
    assertEquals(true, report.opened());
    assertEquals(List.of("Gammel", "Ny"), legs());
    assertEquals("Skygge", snapshot().relay().title());
    assertEquals("Om træer.\n\nOg vand.", snapshot().relay().introduction());
    assertEquals(
        Optional.of(new IntroductoryArticle("Læs artiklen", Optional.empty())),
        snapshot().relay().article());
    assertEquals(Language.DANISH, snapshot().relay().language());
  }

  @Test
  void keepsThePagesOrderFromBelowOnOneDate() {
    run(page(post("Anden", "01.01.15 Drift"), post("Første", "01.01.15 Drift")), STORE);

    assertEquals(List.of("Første", "Anden"), legs());
  }

  @Test
  void ordersCategoriesByFirstUse() {
    run(
        page(post("C", "03.01.15 Vand"), post("B", "02.01.15 Drift"), post("A", "01.01.15 Vand")),
        STORE);

    assertEquals("[Vand, Drift]", snapshot().relay().categories().toString());
  }

  @Test
  void changesNothingTheSecondTime() {
    run(page(posts(60)), STORE);
    var before = snapshot();

    var report = run(page(posts(60)), STORE);

    assertEquals(0, report.imported());
    assertEquals(60, report.alreadyThere());
    assertEquals(List.of(), report.kept());
    assertEquals(before, snapshot());
  }

  @Test
  void reportsAChangedTextAndLeavesThePostAsItIs() {
    run(page(post("Ny", "02.01.15 Drift"), post("Gammel", "01.01.15 Drift")), STORE);
    var before = snapshot();

    var changed = post("Gammel", "01.01.15 Drift").replace("Resumé", "Et andet resumé");
    var report = run(page(post("Ny", "02.01.15 Drift"), changed), STORE);

    var only = report.changed().getFirst();
    assertEquals(1, report.changed().size());
    assertEquals("Gammel", only.title());
    assertEquals("2015-01-01", only.date());
    assertEquals(Path.of("page.txt"), only.file());
    assertEquals(List.of("teaser"), only.differs());
    assertEquals(1, report.alreadyThere());
    assertEquals(before, snapshot());
  }

  @Test
  void publishesNoPostAgainThatWasWithdrawn() {
    var file = page(post("Ny", "02.01.15 Drift"), post("Gammel", "01.01.15 Drift"));
    run(file, STORE);
    new PostWithdrawer(books, books, CLOCK).withdraw(RELAY, new PostId("gammel"), 1, "Fortrudt");

    var report = run(file, STORE);

    var only = report.withdrawn().getFirst();
    assertEquals(1, report.withdrawn().size());
    assertEquals("Gammel", only.title());
    assertEquals("2015-01-01", only.date());
    assertEquals(Path.of("page.txt"), only.file());
    assertEquals(0, report.imported());
    assertEquals(1, report.alreadyThere());
    assertEquals(report, run(file, DRY_RUN));
    assertEquals(List.of("Ny"), legs());
  }

  @Test
  void requestsRenewalWithTheLastBatchOnly() {
    run(page(posts(60)), STORE);

    assertEquals(
        List.of(RenewalHint.MORE_TO_COME, RenewalHint.MORE_TO_COME, RenewalHint.DONE),
        relays.hints());
  }

  @Test
  void requestsRenewalEvenIfTheLastPostsExist() {
    run(page(posts(40)), STORE);
    relays.hints().clear();

    var older = post("Fundet", "01.01.00 Drift");
    run(page(posts(40) + older), STORE);

    assertEquals(List.of(RenewalHint.DONE), relays.hints());
  }

  @Test
  void resumesAfterAFailure() {
    relays.failAfter(1);
    assertThrows(IllegalStateException.class, () -> run(page(posts(60)), STORE));
    relays.failAfter(Integer.MAX_VALUE);

    var report = run(page(posts(60)), STORE);

    assertEquals(25, report.alreadyThere());
    assertEquals(35, report.imported());
    assertEquals(60, snapshot().counts().total());
    assertEquals(60, snapshot().legs());
  }

  @Test
  void storesNothingInADryRun() {
    run(page(post("Gammel", "01.01.15 Drift")), STORE);
    var before = snapshot();

    var report = run(page(post("Ny", "02.01.15 Vand"), post("Gammel", "01.01.15 Drift")), DRY_RUN);

    assertEquals(1, report.imported());
    assertEquals(1, report.alreadyThere());
    assertEquals("[Vand]", report.added().toString());
    assertEquals(before, snapshot());
  }

  @Test
  void opensNoRelayOnADryRun() {
    var report = run(page(posts(60)), DRY_RUN);

    assertEquals(60, report.imported());
    assertEquals(Optional.empty(), books.find(RELAY));
  }

  @Test
  void addsCategoriesThatTheRelayLacksBehindItsOwn() {
    run(page(post("Gammel", "01.01.15 Drift")), STORE);

    var report = run(page(post("Ny", "02.01.15 Vand")), STORE);

    assertEquals("[Vand]", report.added().toString());
    assertEquals("[Drift, Vand]", snapshot().relay().categories().toString());
  }

  @Test
  void keepsTheRelaysDescriptionAndReportsDifferences() {
    run(page(post("Gammel", "01.01.15 Drift")), STORE);
    var before = snapshot();

    var other = "Andet\n\nAnden.\n\nLæs en artikel\n\nBlogs\n" + post("Gammel", "01.01.15 Drift");
    var report = run(other, STORE);

    assertEquals(List.of("title", "introduction", "introductory article"), report.kept());
    assertEquals(before, snapshot());
  }

  @Test
  void fillsInTheLinkToTheArticleWhereTheRelayHasNone() {
    run(page(post("Gammel", "01.01.15 Drift")), STORE);

    run(page(post("Gammel", "01.01.15 Drift")), Optional.of(LINK));

    assertEquals(
        Optional.of(new IntroductoryArticle("Læs artiklen", Optional.of(LINK))),
        snapshot().relay().article());
  }

  @Test
  void keepsTheLinkThatTheRelayHas() {
    run(page(post("A", "01.01.15 Drift")), Optional.of(LINK));

    var other = URI.create("https://example.org/andet");
    var report = run(page(post("A", "01.01.15 Drift")), Optional.of(other));

    assertEquals(List.of("introductory article"), report.kept());
    assertEquals(
        Optional.of(LINK), snapshot().relay().article().flatMap(IntroductoryArticle::link));
  }

  @Test
  void namesEveryBrokenRuleByLineAndStoresNothing() {
    var file =
        page(
            post("T".repeat(161), "02.06.16 Drift"),
            post("Kort", "01.01.15 drift").replace("Resumé", "R".repeat(1_001)),
            post("Og", "01.01.15 ***"));

    var refused =
        assertInstanceOf(FolderImportOutcome.Invalid.class, outcome(file, Optional.empty()))
            .errors();

    assertEquals(
        List.of(10, 11, 14, 15, 17), refused.stream().map(it -> it.error().line()).toList());
    assertEquals(Optional.empty(), books.find(RELAY));
  }

  @Test
  void reportsErrorsOfTheHeadAndOfPostsTogether() {
    var file = page(post("A", "02.06.16 Drift")).replaceFirst("Skygge", "S".repeat(200));

    var refused =
        assertInstanceOf(FolderImportOutcome.Invalid.class, outcome(file, Optional.empty()))
            .errors();

    assertEquals(List.of(1, 11), refused.stream().map(it -> it.error().line()).toList());
  }

  @Test
  void refusesTheTwentyFirstCategoryByLine() {
    var posts = new StringBuilder();
    for (var i = 0; i < 21; i++) {
      posts.append(post("P" + i, "01.01.15 K" + i));
    }

    var refused =
        assertInstanceOf(
                FolderImportOutcome.Invalid.class,
                outcome(page(posts.toString()), Optional.empty()))
            .errors();

    assertEquals(List.of(71), refused.stream().map(it -> it.error().line()).toList());
  }

  @Test
  void refusesALinkWhereThePageSpeaksOfNoArticle() {
    var file = "Skygge\n\nOm.\n\nBlogs\n" + post("A", "01.01.15 Drift");

    var outcome = outcome(file, Optional.of(LINK));

    assertInstanceOf(FolderImportOutcome.Invalid.class, outcome);
  }

  @Test
  void refusesAClosedRelay() {
    run(page(post("A", "01.01.15 Drift")), STORE);
    var relay = snapshot().relay();
    books.describe(
        snapshot(),
        new Relay(
            RELAY,
            relay.title(),
            relay.introduction(),
            relay.article(),
            relay.categories(),
            relay.language(),
            Relay.RelayState.CLOSED));

    var outcome = outcome(page(post("B", "01.01.15 Drift")), Optional.empty());

    assertEquals(new FolderImportOutcome.NotOpen(RELAY), outcome);
  }

  @Test
  void restartsAfterAConcurrentChange() {
    run(page(post("A", "01.01.15 Drift")), STORE);
    relays.beforeDescribing(() -> books.describe(snapshot(), snapshot().relay()));

    var report = run(page(post("B", "02.01.15 Vand")), STORE);

    assertEquals(1, report.imported());
    assertEquals("[Drift, Vand]", snapshot().relay().categories().toString());
  }

  @Test
  void reportsItsProgress() {
    var told = new ArrayList<String>();
    ImportProgress progress = (phase, done, all) -> told.add(phase + " " + done + "/" + all);

    run(page(posts(30)), STORE, Optional.empty(), progress);

    assertEquals(
        List.of("CHECKING 25/30", "CHECKING 30/30", "STORING 25/30", "STORING 30/30"), told);
  }

  private FolderImportOutcome.Done run(String file, boolean dryRun) {
    return done(run(file, dryRun, Optional.empty(), ImportProgress.NONE));
  }

  private FolderImportOutcome.Done run(String file, Optional<URI> link) {
    return done(run(file, STORE, link, ImportProgress.NONE));
  }

  private static FolderImportOutcome.Done done(FolderImportOutcome outcome) {
    return assertInstanceOf(FolderImportOutcome.Done.class, outcome);
  }

  private FolderImportOutcome outcome(String file, Optional<URI> link) {
    return run(file, STORE, link, ImportProgress.NONE);
  }

  private FolderImportOutcome run(
      String file, boolean dryRun, Optional<URI> link, ImportProgress progress) {
    var page = RelayPageReader.read(Path.of("page.txt"), parsed(file), RELAY, link);
    var described = page.relay().orElseThrow();
    var additions = new RelayAdditions(described.categories(), described.article());
    return new FolderImport(relays, books, CLOCK, progress)
        .run(page, Optional.empty(), additions, dryRun);
  }

  private static ParsedPage.RelayPageContent parsed(String file) {
    var parsed = RelayPageParser.parse(file.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(ParsedPage.RelayPageContent.class, parsed);
  }

  private RelaySnapshot snapshot() {
    return books.find(RELAY).orElseThrow();
  }

  /// The titles in the order of their legs.
  private List<String> legs() {
    return books.oldest(PostListId.of(RELAY), Optional.empty(), 100).stream()
        .map(PostSummary::title)
        .toList();
  }

  private static String page(String... posts) {
    return "Skygge\n\nOm træer.\n\nOg vand.\n\nLæs artiklen\n\nBlogs\n" + String.join("", posts);
  }

  private static String posts(int count) {
    var posts = new StringBuilder();
    for (var number = count; number > 0; number--) {
      posts.append(post("Nr. " + number, "01.03.15 Drift"));
    }
    return posts.toString();
  }

  private static String post(String title, String date) {
    return "• " + title + "\n" + date + "\nResumé.\n";
  }
}
