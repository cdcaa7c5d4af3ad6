package dk.blogstafet.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.validation.Validated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoRelayTest {
  private static final Path FOLDER = Path.of("src/main/resources/dk/blogstafet/local/demo");
  private static final LocalDate LATEST = LocalDate.of(2026, 10, 31);
  private static final Pattern HOST = Pattern.compile("https?://([^/)\\s]+)");

  @Test
  void hasALongRelayOfThreeYearsAndAShortOne() {
    var relays = DemoRelay.all();

    assertEquals(List.of(48, 13), relays.stream().map(demo -> demo.drafts().size()).toList());
    assertEquals(
        List.of(2023, 2024, 2025, 2026),
        relays.getFirst().drafts().stream().map(DemoRelayTest::year).distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("relays")
  void saysThatItIsInvented(DemoRelay demo) {
    assertTrue(demo.relay().introduction().contains("Alt indhold i denne stafet er opdigtet"));
  }

  @ParameterizedTest
  @MethodSource("relays")
  void hasNoDraftWithAFlaw(DemoRelay demo) {
    var flawed =
        demo.drafts().stream()
            .map(draft -> DraftValidator.of(draft, demo.relay(), LATEST))
            .filter(Validated.Invalid.class::isInstance)
            .toList();

    assertEquals(List.of(), flawed);
  }

  @ParameterizedTest
  @MethodSource("relays")
  void listsEveryFileOldestFirst(DemoRelay demo) throws IOException {
    var folder = FOLDER.resolve(demo.relay().id().slug());

    try (var files = Files.list(folder)) {
      var posts = files.map(file -> file.getFileName().toString()).filter(DemoRelayTest::isPost);
      assertEquals(posts.sorted().toList(), Files.readAllLines(folder.resolve("index.txt")));
    }
  }

  @ParameterizedTest
  @MethodSource("relays")
  void namesFilesByTheirDates(DemoRelay demo) throws IOException {
    var names = Files.readAllLines(FOLDER.resolve(demo.relay().id().slug() + "/index.txt"));

    assertEquals(
        demo.drafts().stream().map(PostDraft::date).toList(),
        names.stream().map(name -> name.substring(0, 10)).toList());
  }

  @ParameterizedTest
  @MethodSource("relays")
  void hasResearchersAndPractitionersAsAuthors(DemoRelay demo) {
    var sides =
        demo.drafts().stream()
            .flatMap(draft -> draft.authors().stream())
            .map(AuthorDraft::side)
            .distinct();

    assertEquals(List.of("practitioner", "researcher"), sides.sorted().toList());
  }

  @Test
  void linksOnlyToExamples() {
    var hosts =
        drafts()
            .flatMap(draft -> Stream.of(draft.text(), draft.link()))
            .filter(Objects::nonNull)
            .flatMap(text -> HOST.matcher(text).results())
            .map(DemoRelayTest::host)
            .distinct();

    assertEquals(List.of("example.org"), hosts.toList());
  }

  @Test
  void showsEveryKindOfPost() {
    assertTrue(count(draft -> length(draft.title()) > 130) >= 1, "a long title");
    assertTrue(count(draft -> length(draft.teaser()) < 10) >= 1, "a very short teaser");
    assertTrue(count(draft -> draft.link() != null) >= 1, "a text elsewhere");
    assertTrue(count(draft -> draft.text() == null && draft.link() == null) >= 3, "teasers only");
    assertTrue(count(draft -> draft.authors().size() == 2) >= 3, "two authors");
    assertTrue(count(draft -> has(draft, "\n## ")) >= 5, "subheadings");
    assertTrue(count(draft -> has(draft, "\n> ")) >= 10, "quotations");
    assertTrue(count(draft -> has(draft, "\n- ") || has(draft, "\n1. ")) >= 20, "lists");
  }

  static List<DemoRelay> relays() {
    return DemoRelay.all();
  }

  private static Stream<PostDraft> drafts() {
    return DemoRelay.all().stream().flatMap(demo -> demo.drafts().stream());
  }

  private static long count(Predicate<PostDraft> wanted) {
    return drafts().filter(wanted).count();
  }

  private static boolean has(PostDraft draft, String sign) {
    return draft.text() != null && draft.text().contains(sign);
  }

  private static int length(@Nullable String text) {
    return Objects.requireNonNull(text).length();
  }

  private static int year(PostDraft draft) {
    return LocalDate.parse(Objects.requireNonNull(draft.date())).getYear();
  }

  private static boolean isPost(String name) {
    return name.startsWith("20");
  }

  private static String host(MatchResult match) {
    return match.group(1);
  }
}
