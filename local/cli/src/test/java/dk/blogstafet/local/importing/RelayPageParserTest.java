package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayPageParserTest {
  private static final String HEAD = "Titel\n\nIntroduktion.\n\nBlogs\n\n";

  @Test
  void readsNoPageThatIsFarTooLong() {
    var page = (HEAD + "Skygge ".repeat(600_000)).getBytes(StandardCharsets.UTF_8);

    var invalid = assertInstanceOf(ParsedPage.Invalid.class, RelayPageParser.parse(page));

    var complaint = (LineError.UnexpectedText) invalid.errors().getFirst();
    assertEquals("at most 4096 KB in the whole file", complaint.parts(Language.ENGLISH).expected());
  }

  @Test
  void readsAPageToTheLetter() throws IOException {
    var page = page(sample());

    assertEquals(new TextPassage(1, "Skygge i sommerbyen"), page.title());
    assertEquals(
        new TextPassage(
            5,
            "Hvor skal byens træer stå, når sommeren bliver varmere, og hvem skal vande dem? Det"
                + " spørger vi om i stafetten Skygge i sommerbyen.\n\n"
                + "Gartnere og forskere skriver på skift. De er opdigtede, og det er byen også."),
        page.introduction());
    assertEquals(
        Optional.of(new TextPassage(9, "Læs den introducerende artikel til Skygge i sommerbyen")),
        page.article());
    assertEquals(
        List.of(
            new RelayPageEntry(
                new TextPassage(13, "Tør du plante et træ, du ikke selv når at sidde under?"),
                14,
                LocalDate.of(2015, 5, 11),
                "Ledelse",
                new TextPassage(
                    16,
                    "\"Vi planter ikke for os selv,\" skriver stadsgartneren i den opdigtede by"
                        + " Ærøborg. Hun vil hellere have 40 egetræer end 400 krukker .")),
            new RelayPageEntry(
                new TextPassage(18, "Vandvognen kører kl. 4"),
                19,
                LocalDate.of(2015, 4, 24),
                "Drift",
                new TextPassage(
                    21,
                    "Om natten er der ingen kø ved pumpen… og ingen, der klager over støvlerne –"
                        + " hverken ’nye’ eller ”gamle”.")),
            new RelayPageEntry(
                new TextPassage(23, "Et træ har også en nabo"),
                24,
                LocalDate.of(1970, 1, 1),
                "Ledelse",
                new TextPassage(26, "Rødder kender ingen skel.\u00a0Det gør naboer."))),
        page.entries());
  }

  @Test
  void readsTwoDigitsAsYearsFrom1970To2069() {
    var page =
        page(
            HEAD + post("Et", "31.12.69 A") + post("To", "01.01.70 A") + post("Tre", "29.02.00 A"));

    var dates = page.entries().stream().map(RelayPageEntry::date).toList();

    assertEquals(
        List.of(LocalDate.of(2069, 12, 31), LocalDate.of(1970, 1, 1), LocalDate.of(2000, 2, 29)),
        dates);
  }

  @Test
  void readsAPageWithAByteOrderMarkAndCarriageReturns() throws IOException {
    var page = page("\uFEFF" + sample().replace("\n", "\r\n"));

    assertEquals(page(sample()), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*", "•"})
  void readsEachBullet(String bullet) {
    var page = page(HEAD + bullet + " Titel\n01.02.15 Ledelse\nResumé.");

    assertEquals("Titel", page.entries().getFirst().title().text());
  }

  @Test
  void readsOnlyTheFirstBulletAsOne() {
    var page = page(HEAD + "• Titel\n01.02.15 Ledelse\nHan sagde:\n- Nej.");

    assertEquals("Han sagde: - Nej.", page.entries().getFirst().teaser().text());
  }

  @Test
  void readsATeaserOfSeveralLinesAndParagraphs() {
    var page =
        page(HEAD + "• Titel\n  01.02.15 Ledelse\n\n  Et\n  to.\n\n   Tre.\nTilmeld nyhedsbrev\n");

    assertEquals(new TextPassage(10, "Et to. Tre."), page.entries().getFirst().teaser());
  }

  @Test
  void readsACategoryOfSeveralWords() {
    var page = page(HEAD + post("Titel", "01.02.15\u00a0 By og land"));

    assertEquals("By og land", page.entries().getFirst().category());
  }

  @Test
  void readsAPageWithoutAnArticleAndWithTheTitleOnce() {
    var page = page(HEAD + post("Titel", "01.02.15 Ledelse"));

    assertEquals(Optional.empty(), page.article());
    assertEquals("Introduktion.", page.introduction().text());
  }

  @Test
  void readsARelayThatIsCalledAsTheHeading() {
    var page = page("Blogs\nBlogs\n\nIntroduktion.\n\nBLOGS\n" + post("Titel", "01.02.15 A"));

    assertEquals("Blogs", page.title().text());
  }

  @Test
  void namesEverythingThatCannotBeReadAtOnce() {
    var file =
        HEAD
            + " • Kun en titel\n"
            + " •\n  31.02.15 Ledelse\n\n  Resumé.\n"
            + " • Uden resumé\n  1.2.2015 Ledelse\n"
            + " • Uden kategori\n  01.02.15\n  Resumé.\nUvedkommende\n";

    var lines = complaints(file).stream().map(LineError::line).toList();

    assertEquals(List.of(7, 8, 9, 13, 13, 15, 17), lines);
  }

  @Test
  void explainsAnErrorInThreeParts() {
    var complaint = complaints(HEAD + post("Titel", "31.02.15 Ledelse")).getFirst();

    assertEquals(
        "8: expected a date and a category such as 24.04.15 Ledelse, found “31.02.15 Ledelse”."
            + " Write a date that the calendar has.",
        complaint.sentence(Language.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n  \n", "\uFEFF"})
  void rejectsAnEmptyFile(String file) {
    assertEquals("an empty file", complaints(file).getFirst().parts(Language.ENGLISH).found());
  }

  @Test
  void rejectsAFileWithoutTheHeading() {
    var complaint = complaints("Titel\n\nIntroduktion.\n• Post\n01.02.15 A\nResumé.").getFirst();

    assertEquals(6, complaint.line());
  }

  @Test
  void rejectsAPageWithoutPostsOrIntroduction() {
    var found = complaints("Titel\n\nBlogs\n\n");

    assertEquals(
        List.of("an introduction", "posts below this line"),
        found.stream().map(it -> it.parts(Language.ENGLISH).expected()).toList());
  }

  @Test
  void rejectsTextBetweenTheHeadingAndTheFirstPost() {
    var complaint = complaints(HEAD + "Nyt:\nmere\n" + post("Titel", "01.02.15 A")).getFirst();

    assertEquals(7, complaint.line());
    assertEquals("“Nyt:”", complaint.parts(Language.ENGLISH).found());
  }

  @Test
  void rejectsATitleOfTwoLines() {
    var complaint = complaints(HEAD + "• En titel,\nder er lang\n01.02.15 A\nResumé.").getFirst();

    assertEquals(7, complaint.line());
    assertEquals("“der er lang”", complaint.parts(Language.ENGLISH).found());
  }

  @Test
  void rejectsADuplicatePost() {
    var complaint = complaints(HEAD + post("A", "01.02.15 A") + post("A", "01.02.15 B")).getFirst();

    assertEquals(10, complaint.line());
    assertEquals("the post of line 7 again", complaint.parts(Language.ENGLISH).found());
  }

  @Test
  void namesTheFirstLineThatIsNotUtf8AndHowManyThereAre() {
    var latin = (HEAD + "• Ål\n01.02.15 A\nRør.").getBytes(StandardCharsets.ISO_8859_1);

    var parsed = assertInstanceOf(ParsedPage.Invalid.class, RelayPageParser.parse(latin));

    assertEquals(List.of(7), parsed.errors().stream().map(LineError::line).toList());
    assertTrue(parsed.errors().getFirst().sentence(Language.ENGLISH).contains("in 2 lines"));
  }

  @Test
  void quotesAHugeLineInPartAndWithoutControlCharacters() {
    var complaint = complaints(HEAD + "\u001b[31m" + "a".repeat(1_000_000)).getFirst();

    assertEquals("“?[31m" + "a".repeat(55) + "…”", complaint.parts(Language.ENGLISH).found());
  }

  private static String post(String title, String date) {
    return "• " + title + "\n" + date + "\nResumé.\n";
  }

  private static ParsedPage.RelayPageContent page(String file) {
    return assertInstanceOf(ParsedPage.RelayPageContent.class, parse(file));
  }

  private static List<LineError.UnexpectedText> complaints(String file) {
    return assertInstanceOf(ParsedPage.Invalid.class, parse(file)).errors().stream()
        .map(LineError.UnexpectedText.class::cast)
        .toList();
  }

  private static ParsedPage parse(String file) {
    return RelayPageParser.parse(file.getBytes(StandardCharsets.UTF_8));
  }

  private static String sample() throws IOException {
    try (var stream = RelayPageParserTest.class.getResourceAsStream("skygge.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
