package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.CorrectionRef;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An issue's page shows its posts as they are now.
final class IssueRenewalTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final IssueId MAY = new IssueId("2026-05");
  private static final PostId SECOND = SimulatedRelay.id(2);

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay relay = new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);

  @BeforeEach
  void archive() {
    relay.addMany(3, 2026);
    relay.archive(MAY, List.of(SimulatedRelay.id(3), SECOND));
    fixture.catchUp();
    assertTrue(page(MAY).contains("Indlæg 2"));
    assertFalse(page(MAY).contains("Indlæg 1"));
  }

  @Test
  void showsACorrection() {
    relay.correct(SECOND, "En bedre titel");

    fixture.renew(RELAY);

    assertTrue(page(MAY).contains("En bedre titel"));
    assertFalse(page(MAY).contains("Indlæg 2"));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void showsTheCorrectionThatAnIssueMailed() {
    relay.correct(SECOND, "En bedre titel");
    var first = corrections().getLast();
    var number = corrections().size();
    var leg = fixture.books.findPublished(RELAY, List.of(SECOND)).getFirst().post().leg();
    var place = new CorrectionRef(leg, Correction.CorrectionKind.CORRECTION, number);
    var issue = IssueId.ofCorrection(first.date(), place);
    relay.archive(issue, List.of(SECOND));
    fixture.renew(RELAY);
    new PostCorrector(fixture.books, fixture.books, fixture.clock)
        .correct(
            RELAY,
            SECOND,
            fixture.books.findPublished(RELAY, List.of(SECOND)).getFirst().post().version(),
            PostDraft.ofTeaser("En ny titel", "2026-01-02", category(), "Ny."),
            new CorrectionDraft("correction", "Endnu en fejl er rettet."));

    fixture.renew(RELAY);

    assertEquals(number + 1, corrections().size());
    assertTrue(page(issue).contains("En ny titel"));
    assertTrue(page(issue).contains(first.sentence()));
    assertFalse(page(issue).contains("Endnu en fejl"));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  private List<Correction> corrections() {
    return fixture.books.findPublished(RELAY, List.of(SECOND)).getFirst().corrections();
  }

  private String category() {
    var post = fixture.books.findPublished(RELAY, List.of(SECOND)).getFirst();
    return post.post().category().name();
  }

  @Test
  void leavesOutAPostWhileItIsWithdrawn() {
    var withdrawer = new PostWithdrawer(fixture.books, fixture.books, fixture.clock);
    withdrawer.withdraw(RELAY, SECOND, 1, "En fejl");
    fixture.renew(RELAY);
    var without = page(MAY);

    withdrawer.restore(RELAY, SECOND, 2, "Ingen fejl");
    fixture.renew(RELAY);

    assertFalse(without.contains("Indlæg 2"));
    assertTrue(page(MAY).contains("Indlæg 2"));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void leavesOutAPurgedPost() {
    new PostPurger(fixture.books, fixture.books, fixture.clock).purge(RELAY, SECOND, 1, "En dom");

    fixture.renew(RELAY);

    assertFalse(page(MAY).contains("Indlæg 2"));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void leavesOutAPostThatCanNotBeRenderedInTheIssue() {
    relay.correct(SECOND, "En titel " + FailingRenderer.LIST);

    fixture.renew(RELAY);

    assertFalse(page(MAY).contains("En titel"));
    assertTrue(page(MAY).contains("Indlæg 3"));
    var omitted = fixture.renderings.progress(RELAY).omissions().stream();
    assertTrue(omitted.anyMatch(it -> it.text().equals(MAY.path(RELAY) + " " + SECOND)));
  }

  @Test
  void listsNoIssueThatIsArchivedWhileItReads() {
    relay.archive(new IssueId("2026-W20"), List.of(SECOND));
    var left = new AtomicBoolean(true);
    var restless =
        Proxy.newProxyInstance(
            Posts.class.getClassLoader(),
            new Class<?>[] {Posts.class},
            (_, method, arguments) -> {
              if (method.getName().equals("newest") && left.getAndSet(false)) {
                relay.archive(new IssueId("2026-W21"), List.of(SECOND));
              }
              return method.invoke(fixture.books, arguments);
            });

    fixture
        .relayPages(fixture.books, (Posts) restless, fixture.books, fixture.watched, fixture.origin)
        .renew(RELAY, fixture.revision(RELAY), fixture.soon());

    assertFalse(left.get());
    assertEquals(List.of(), fixture.watched.dangling());
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void listsAFirstIssueBeforeTheFrontPageLinksToItDuringARebuild() {
    var ny = new RelayId("ny");
    var other = new SimulatedRelay(fixture.books, ny, fixture.clock, 2);
    other.addMany(2, 2026);
    fixture.catchUp();
    other.archive(MAY, List.of(SECOND));
    other.describe("En ny titel", "En ny indledning.");
    fixture.relayPages(fixture.watched).renew(ny, fixture.revision(ny), fixture.clock.instant());
    other.correct(SECOND, "En bedre titel");

    fixture.relayPages(fixture.watched).renew(ny, fixture.revision(ny), fixture.clock.instant());

    assertTrue(fixture.pages.digests().containsKey("ny/nyhedsbrev/index.html"));
    assertEquals(List.of(), fixture.watched.dangling());
  }

  @Test
  void removesAnIssueThatARestoredTableLacks() {
    var backup = fixture.books.copy();
    relay.archive(new IssueId("2026-W20"), List.of(SECOND));
    fixture.catchUp();

    fixture.books.become(backup);
    fixture.origin = "restored";
    fixture.catchUp();

    assertFalse(fixture.pages.digests().containsKey("stafetten/nyhedsbrev/2026-W20/index.html"));
    assertTrue(page(MAY).contains("Indlæg 2"));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  /// Otherwise a relay with many issues could not be rebuilt in time.
  @Test
  void rebuildsIssuesInSlices() {
    IntStream.rangeClosed(1, 45)
        .forEach(day -> relay.archive(day(day), List.of(SimulatedRelay.id(1 + day % 3))));
    fixture.catchUp();
    var snapshot = relay.snapshot();
    var build =
        new FullRebuild(
            new RepeatableReadPosts(fixture.books, fixture.books, fixture.authors, 0),
            new SiteRenderer(HistorySubjects.site("Mediet")),
            fixture.pages,
            Set.of());
    var keys = new HashSet<String>();
    var slices = 0;

    var start = RebuildCursor.at("build", RebuildCursor.RebuildStage.FRONTS);
    for (var next = Optional.of(start); next.get().stage() == start.stage(); slices++) {
      var slice = build.compose(snapshot, RebuildCursor.parse(next.get().print()));
      slice.batch().lists().forEach(page -> keys.add(page.key()));
      next = slice.next();
    }

    assertEquals(3, slices);
    assertEquals(46, keys.stream().filter(it -> it.matches(".*/nyhedsbrev/[^/]+/.*")).count());
    assertTrue(
        keys.containsAll(List.of("stafetten/nyhedsbrev/index.html", "stafetten/index.html")));
  }

  private static IssueId day(int number) {
    return IssueId.ofDay(LocalDate.ofYearDay(2026, number));
  }

  private String page(IssueId issue) {
    var key = issue.path(RELAY).substring(1) + "index.html";
    return new String(fixture.pages.page(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
