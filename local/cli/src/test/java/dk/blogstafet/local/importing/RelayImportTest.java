package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.local.text.LineError;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelayImportTest {
  private static final RelayId RELAY = new RelayId("skygge");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final ImportOptions STORE = new ImportOptions(RELAY, Optional.empty(), false);
  private static final ImportOptions DRY_RUN = new ImportOptions(RELAY, Optional.empty(), true);
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
    assertEquals(LocalDate.of(2015, 1, 1), only.date());
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
    assertEquals(LocalDate.of(2015, 1, 1), only.date());
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
    assertEquals("[Vand]", report.addedCategories().toString());
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

    assertEquals("[Vand]", report.addedCategories().toString());
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

    run(page(post("Gammel", "01.01.15 Drift")), new ImportOptions(RELAY, Optional.of(LINK), false));

    assertEquals(
        Optional.of(new IntroductoryArticle("Læs artiklen", Optional.of(LINK))),
        snapshot().relay().article());
  }

  @Test
  void keepsTheLinkThatTheRelayHas() {
    run(page(post("A", "01.01.15 Drift")), new ImportOptions(RELAY, Optional.of(LINK), false));

    var other = URI.create("https://example.org/andet");
    var report =
        run(page(post("A", "01.01.15 Drift")), new ImportOptions(RELAY, Optional.of(other), false));

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

    var refused = assertInstanceOf(RelayImportOutcome.Invalid.class, outcome(file, STORE)).errors();

    assertEquals(List.of(10, 11, 14, 15, 17), refused.stream().map(LineError::line).toList());
    assertEquals(Optional.empty(), books.find(RELAY));
  }

  @Test
  void refusesALinkWhereThePageSpeaksOfNoArticle() {
    var file = "Skygge\n\nOm.\n\nBlogs\n" + post("A", "01.01.15 Drift");

    var outcome = outcome(file, new ImportOptions(RELAY, Optional.of(LINK), false));

    assertInstanceOf(RelayImportOutcome.Invalid.class, outcome);
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

    var outcome = outcome(page(post("B", "01.01.15 Drift")), STORE);

    assertEquals(new RelayImportOutcome.NotOpen(RELAY), outcome);
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
    var importing =
        new RelayImport(
            relays, books, CLOCK, (phase, done, all) -> told.add(phase + " " + done + "/" + all));

    importing.run(parsed(page(posts(30))), STORE);

    assertEquals(
        List.of("CHECKING 25/30", "CHECKING 30/30", "STORING 25/30", "STORING 30/30"), told);
  }

  private ImportReport run(String file, ImportOptions options) {
    return assertInstanceOf(RelayImportOutcome.Done.class, outcome(file, options)).report();
  }

  private RelayImportOutcome outcome(String file, ImportOptions options) {
    return new RelayImport(relays, books, CLOCK, ImportProgress.NONE).run(parsed(file), options);
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
