package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.page.ClasspathResources;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeskFilesTest {
  private static final int LARGEST = 70_000;

  /// What would let a text become markup or script, or bring in a third party.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\b|new"
              + " Function|createContextualFragment|setHTMLUnsafe|localStorage|document\\.cookie|https?://(?!www\\.w3\\.org/2000/svg)");

  /// What makes markup of a text, which the preview does in a frame where nothing runs.
  private static final Pattern MARKUP = Pattern.compile("srcdoc|createPolicy|sandbox");

  private static final Pattern IMPORT = Pattern.compile("from '\\./([a-z-]+\\.js)'");
  private static final Pattern WORD = Pattern.compile("(?m)^  '?([a-zA-Z-]+)'?: '");
  private static final Pattern SAID = Pattern.compile("say\\('([a-z-]+)'");

  @Test
  void publishesEveryFileOfTheFolder() throws IOException {
    try (var files = Files.list(Path.of("src/main/desk"))) {
      var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      names.remove("index.html");
      // Joined from parts of the authors' script.
      names.add("paste.js");

      assertEquals(new TreeSet<>(names), new TreeSet<>(DeskFiles.NAMES));
    }
  }

  @Test
  void namesTheVersionInEveryAddressOfThePage() {
    var pages = DeskFiles.all();
    var shell = pages.getLast();
    var version = pages.getFirst().key().split("/", -1)[2];

    assertEquals("redaktion/index.html", shell.key());
    assertTrue(text(shell).contains("/redaktion/v/" + version + "/main.js"));
    assertFalse(text(shell).contains("VERSION"));
    assertTrue(
        pages.stream().anyMatch(it -> it.key().equals("redaktion/v/" + version + "/api.js")));
  }

  @Test
  void weighsLittle() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (var page : DeskFiles.all()) {
        gzip.write(page.bytes());
      }
    }

    assertTrue(packed.size() < LARGEST, () -> packed.size() + " bytes");
  }

  @Test
  void leavesOutCommentsAndIndentation() {
    var text =
        """
        // What it does.
        const one = 'https://a.example'; // kept

        /**
         * Adds one.
         */
        function add(number) {
          return number + one;
        }
        """;

    assertEquals(
        """
        const one = 'https://a.example'; // kept
        function add(number) {
        return number + one;
        }
        """,
        DeskFiles.lean(text));
  }

  @ParameterizedTest
  @MethodSource("names")
  void makesNoMarkupOfTextAndAsksNoThirdParty(String name) {
    var expected = name.equals("paste.js") ? List.of("DOMParser") : List.of();

    assertEquals(expected, found(FORBIDDEN, 0, read(name)).stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void makesMarkupOnlyInThePreviewsFrameAndOfClipboards(String name) {
    var expected =
        switch (name) {
          case "preview.js" -> Set.of("srcdoc", "createPolicy", "sandbox");
          case "paste.js" -> Set.of("createPolicy");
          default -> Set.of();
        };

    assertEquals(expected, found(MARKUP, 0, read(name)));
  }

  @Test
  void letsNothingRunInThePreviewsFrame() {
    assertTrue(read("preview.js").contains("element('iframe', { sandbox: '',"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void importsOnlyItsOwnModules(String name) {
    assertTrue(DeskFiles.NAMES.containsAll(found(IMPORT, 1, read(name))), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasTheWordsThatItSays(String name) {
    assertTrue(
        words("danish").containsAll(found(SAID, 1, read(name))),
        () -> found(SAID, 1, read(name)).toString());
  }

  @Test
  void speaksBothLanguagesAboutTheSame() {
    var danish = words("danish");

    assertTrue(danish.size() > 100, danish::toString);
    assertEquals(danish, words("english"));
  }

  @Test
  void namesEveryActionOfTheAuditLog() {
    assertHasWords(Arrays.stream(ActionType.values()).map(it -> "deed-" + it.label()));
  }

  @Test
  void namesEveryActionOfATurnsHistory() {
    assertHasWords(Arrays.stream(TurnAction.values()).map(it -> "did-" + it.label()));
  }

  private static void assertHasWords(Stream<String> needed) {
    var words = words("danish");

    assertEquals(List.of(), needed.filter(it -> !words.contains(it)).toList());
  }

  /// Returns the words of all modules of a language.
  private static Set<String> words(String language) {
    return DeskFiles.NAMES.stream()
        .filter(name -> name.endsWith(".js") && name.contains(language))
        .flatMap(name -> found(WORD, 1, read(name)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names() {
    return DeskFiles.NAMES;
  }

  private static Set<String> found(Pattern pattern, int group, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String name) {
    return ClasspathResources.read("desk/" + name);
  }

  private static String text(RenderedPage page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }
}
