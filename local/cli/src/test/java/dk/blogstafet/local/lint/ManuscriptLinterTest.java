package dk.blogstafet.local.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptLinterTest {
  private static final LocalDate TODAY = LocalDate.of(2016, 6, 1);
  private static final String HEAD =
      "---\ntitel: Skygge\ndato: 2016-06-01\nkategori: Ledelse\nresumé: Om skygge.\n---\n\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void findsNothingInASoundManuscript() {
    assertEquals(List.of(), found("Se [gartnerens håndbog](https://example.org/) og /om/."));
  }

  @Test
  void reportsTheServersErrorsWithTheirLines() {
    var file = HEAD.replace("2016-06-01", "2016-06-02").replace("Om skygge.", "");

    assertEquals(List.of("3 in-future", "5 missing"), lines(proof(file + "Tekst", relay())));
  }

  @Test
  void namesEachFlawInsideTheTextByItsLineInTheFile() {
    var result = proof(HEAD + "Først\u200B her.\r\n\r\nOg\u200B her, og [skriv mere].", relay());

    assertEquals(List.of("8 unprintable", "10 unprintable", "10 placeholder"), lines(result));
    assertTrue(result.findings().get(1).sentence().startsWith("Tekst (linje 10, tegn 3) har"));
  }

  @Test
  void checksTheCategoryOnlyForAKnownRelay() {
    var file = HEAD.replace("Ledelse", "Ukendt") + "Tekst";

    assertEquals(List.of("4 unknown"), lines(proof(file, relay())));
    assertEquals(List.of(), lines(proof(file, Optional.empty())));
    assertEquals(List.of("4 missing"), lines(proof(file.replace("Ukendt", ""), Optional.empty())));
  }

  @Test
  void namesLettersThatWereLost() {
    var file = HEAD.replace("Skygge", "Pr\uFFFDve") + "Tekst og \uFFFD\uFFFDre";

    assertEquals(List.of("2 placeholder", "8 placeholder"), lines(proof(file, relay())));
  }

  @Test
  void namesTheLineOfAnEmptyFieldAndTheEndForOneThatIsNotThere() {
    var file =
        HEAD.replace("kategori: Ledelse\n", "kategori:\n# om\n")
            .replace("resumé: Om skygge.\n", "");

    assertEquals(List.of("4 missing", "6 missing"), lines(proof(file + "Tekst", relay())));
  }

  @Test
  void saysWhatKeepsAFileFromBeingRead() {
    assertEquals(List.of("1 unreadable"), lines(proof("Tekst", Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"her", "Læs mere", "*Klik her*", "here", "»click here«", "Read more…"})
  void wantsLinkTextsThatSayWhereTheyLead(String text) {
    assertEquals(List.of("8 HINT link.vague"), found("Se [" + text + "](https://example.org/)."));
  }

  @Test
  void namesTheLineInsideAParagraph() {
    assertEquals(
        List.of("11 HINT link.vague"),
        found("Første.\n\n- Et punkt\n  går videre [her](https://example.org/)."));
  }

  @ParameterizedTest
  @CsvSource({
    "findes-ikke.pdf, link.dead",
    "../bilag.pdf, link.dead",
    "www.example.org/side, link.dead",
    "bilag.pdf, link.relative",
    "bilag.pdf?x=1, link.relative",
    "'#afsnit', link.anchor",
    "javascript:alert(1), link.refused",
    "ftp://example.org/x, link.refused",
    "https://navn:ord@example.org/, link.refused",
    "https:example.org, link.refused",
    "https://example..org/, link.refused",
    "https://example.org:port/, link.refused",
    "localhost:8080/x, link.refused",
    "//navn@example.org/, link.refused",
    "https://example.org/&#8203;, link.refused",
    "java&#9;script:alert(1), link.refused"
  })
  void refusesLinksThatLeadNowhereFromTheSite(String destination, String code) throws IOException {
    Files.writeString(folder.resolve("bilag.pdf"), "");

    assertEquals(List.of("8 ERROR " + code), found("Se [håndbogen](" + destination + ")."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/æ ø",
        "http://ærø.example.org/",
        "mailto:a@example.org",
        "tel:+4512345678",
        "https://foer_nu.example.dk/side",
        "https://$1.example.dk/",
        "https://example.org/[1]|2?a=%&b=\\c",
        "https://[2001:db8::1]/",
        "https://rødgrød.example/",
        "//example.org/",
        "/skygge/indlaeg/x/"
      })
  void takesLinksThatWorkOnTheSite(String destination) {
    assertEquals(List.of(), found("Se [håndbogen](<" + destination + ">)."));
  }

  @Test
  void acceptsBareAddressesTablesAndFootnotes() {
    assertEquals(
        List.of(),
        found(
            "Se https://example.org/, www.example.org, a@example.org og ftp://example.org.[^1]\n\n"
                + "| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n[^1]: Noten."));
  }

  @Test
  void reportsReferencesToInvisibleCharacters() {
    assertEquals(
        List.of("9 ERROR hidden", "9 ERROR hidden", "11 ERROR hidden"),
        found("Første\nog&#8203; *anden&rlm;* linje, `&#11;` og \\&#11;\n\n- Punkt&#11;"));
  }

  @Test
  void namesWhatOtherProgramsWouldReplace() {
    assertEquals(
        List.of("9 ERROR shortcode", "11 ERROR shortcode", "13 ERROR shortcode"),
        found("Ord\n[gallery ids=\"1,2\"]\n\n{{< figure src=\"a.png\" >}}\n\n{% include x %}"));
    assertEquals(List.of(), found("`{{< figure >}}` og [mere] og {{ 1 }}"));
  }

  @Test
  void namesListsThatOnlyLookLikeOne() {
    assertEquals(List.of("8 HINT bullet"), found("• Et\n• To"));
    assertEquals(List.of(), found("Et • To"));
  }

  @Test
  void reportsSkippedHeadingLevels() {
    assertEquals(
        List.of("8 HINT heading.first", "10 HINT heading.jump", "14 HINT heading.empty"),
        found("# Skygge\n\n### For dybt\n\n#### Fint\n\n##\n"));
    assertEquals(List.of(), found("## En\n\n### To\n\n## Tre"));
  }

  @Test
  void rejectsImages() {
    var result = proof(HEAD + "Se ![et træ](trae.jpg) her.", relay());

    assertEquals(List.of("8 image"), lines(result));
    assertTrue(result.findings().getFirst().sentence().contains("trae.jpg"));
    assertTrue(result.hasErrors());
  }

  @Test
  void acceptsALeadPictureWithoutKnowingTheRelay() {
    var picture =
        "picture: /skygge/billeder/00112233445566778899aabbccddeeff-900x600-900.jpg\nalt: ";
    var head = HEAD.replace("kategori:", picture + "Et træ i sne\nkategori:");

    assertEquals(List.of(), lines(proof(head + "Ord.", Optional.empty())));
    assertEquals(
        1,
        lines(proof(head.replace("Et træ i sne", "trae.jpg") + "Ord.", Optional.empty())).size());
  }

  @Test
  void acceptsOwnPicturesThatSayWhatTheyShow() {
    var path = "(/skygge/billeder/00112233445566778899aabbccddeeff-900x600-900.jpg)";

    assertEquals(List.of(), found("![Et træ i sne]" + path + "\n\n![]" + path));
    assertEquals(List.of("8 ERROR alt"), found("![IMG_2034.jpg]" + path));
  }

  @Test
  void saysThatHtmlIsShownAsText() {
    assertEquals(List.of("8 HINT html", "8 HINT html"), found("Et <b>fedt</b> ord, og 2 < 3."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[Skriv noget]", "[write something]", "TODO", "XXX", "???", "Lorem ipsum"})
  void findsPlaceholdersWhereverTheyStand(String left) {
    assertEquals(List.of("8 ERROR placeholder"), found("En " + left + " her"));
    assertEquals(
        List.of("2 placeholder"),
        lines(proof(HEAD.replace("Skygge", "Om " + left) + "Tekst", relay())));
  }

  @Test
  void ignoresCommentsAndLinksThatLookLikePlaceholders() {
    var file = HEAD.replace("dato", "# [Skriv kategori]\ndato");

    assertEquals(
        List.of(), lines(proof(file + "[Skriv til os](mailto:a@example.org), todo", relay())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "\u0301\u0327", "[write ", ".", "X", "[1", "1"})
  @Timeout(60)
  void comesToTheEndOfAnyLine(String part) {
    var line = part.repeat(200_000) + "a";

    assertTrue(proof(HEAD + line, relay()).hasErrors());
    assertTrue(proof(HEAD + "[" + line + "](https://example.org/)", relay()).hasErrors());
  }

  @Test
  void advisesAgainstHardTexts() {
    var hard = "Forvaltningens klimatilpasningsstrategier forudsætter tværsektorielt samarbejde ";

    assertEquals(List.of("8 HINT lix"), found(hard.repeat(10) + "."));
    assertEquals(List.of(), found("Vi går i skoven. ".repeat(20)));
  }

  @Test
  void readsNeitherMarkupNorCodeForTheLix() {
    var plain = proof(HEAD + "Vi går i skoven.", relay()).lix();

    assertEquals(
        plain,
        proof(
                HEAD + "Vi *går* i [skoven](https://example.org/langtord).\n\n```\nkildetekst\n```",
                relay())
            .lix());
  }

  private List<String> found(String text) {
    return proof(HEAD + text, relay()).findings().stream()
        .map(it -> it.line() + " " + it.severity() + " " + it.code())
        .toList();
  }

  private static List<String> lines(LintResult result) {
    return result.findings().stream().map(it -> it.line() + " " + it.code()).toList();
  }

  private LintResult proof(String file, Optional<Relay> relay) {
    var messages = CommandMessages.of(Map.of("LANG", "da"), false);
    return new ManuscriptLinter(messages, relay, TODAY)
        .read(file.getBytes(StandardCharsets.UTF_8), folder);
  }

  private static Optional<Relay> relay() {
    return Optional.of(DomainSamples.relay(new RelayId("skygge")));
  }
}
