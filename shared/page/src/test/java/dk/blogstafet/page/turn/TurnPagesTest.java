package dk.blogstafet.page.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.AuthorScript;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnPagesTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern POINTER =
      Pattern.compile(" (?:for|aria-describedby|href)=\"#?([a-z0-9.-]+(?: [a-z0-9-]+)?)\"");
  private static final Pattern FRAME = Pattern.compile(" srcdoc=\"[^\"]*\"");

  @ParameterizedTest
  @EnumSource
  void areFoundByNoSearchAndSendNoReferrer(Language language) {
    new TurnPageSamples("Ord", language)
        .all()
        .forEach((name, page) -> {
          var html = PageReader.text(page);
          assertEquals("", page.key());
          assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"), name);
          assertTrue(html.contains("<meta name=\"referrer\" content=\"no-referrer\">"), name);
          assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"), name);
          assertEquals(2, html.split("<h1>", -1).length, name);
        });
  }

  @ParameterizedTest
  @EnumSource
  void runNoScriptButTheirOwnAndFetchNothingElse(Language language) {
    new TurnPageSamples("Ord", language)
        .all()
        .forEach((name, page) -> {
          var html = withoutOwnScript(PageReader.text(page));
          assertFalse(html.contains("<script"), name);
          assertFalse(html.matches("(?s).*src=\"(?!data:).*"), name);
        });
  }

  @ParameterizedTest
  @EnumSource
  void haveEachIdOnceAndPointAtNothingElse(Language language) {
    new TurnPageSamples("Ord", language)
        .all()
        .forEach((name, page) -> {
          var html = withoutFrames(page);
          var ids = ID.matcher(html).results().map(it -> it.group(1)).toList();
          var pointers =
              POINTER
                  .matcher(html)
                  .results()
                  .flatMap(it -> Stream.of(it.group(1).split(" ", -1)))
                  .toList();
          assertEquals(ids.stream().distinct().toList(), ids, name);
          assertTrue(ids.containsAll(pointers), name + ": " + pointers + " of " + ids);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>\"&'",
        "</textarea><i a=\"'\">&amp;</i>",
        "</iframe><!-- ]]> --> x",
        "\" onload=\"alert(1)\" x='",
        "javascript:alert(1)",
        "${x} $unsafe{x} @raw",
        "{0} '{1}' %s"
      })
  void keepTheirMarkupWhateverWasTyped(String hostile) {
    for (var language : Language.values()) {
      var harmless = new TurnPageSamples("Ord", language).all();

      var pages = new TurnPageSamples(hostile, language).all();

      pages.forEach((name, page) ->
          assertEquals(skeleton(Objects.requireNonNull(harmless.get(name))), skeleton(page), name));
    }
  }

  @Test
  void framePreviewsInAnEmptySandbox() {
    var pages = new TurnPageSamples("<script>alert(1)</script>", Language.DANISH).all();

    for (var name : List.of("preview", "approval")) {
      var html = PageReader.text(Objects.requireNonNull(pages.get(name)));
      assertEquals(
          2, html.split("<iframe title=\"Sådan bliver siden\" sandbox srcdoc=\"", -1).length);
      assertFalse(html.contains("<script"), name);
      assertTrue(
          html.contains("&amp;lt;script>alert(1)") || html.contains("&amp;lt;script&gt;"), name);
    }
  }

  @Test
  void keepTheFirstLineBreakOfATextArea() {
    var html = PageReader.text(new TurnPageSamples("Ord", Language.DANISH).form(TurnNotice.SAVED));

    assertTrue(html.contains(">\nOrd</textarea>"), html);
  }

  @ParameterizedTest
  @EnumSource
  void haveAMessageForEachNotice(TurnNotice notice) {
    assertEquals(Optional.of(notice), TurnNotice.of(notice.label()));
    for (var language : Language.values()) {
      var html = PageReader.text(new TurnPageSamples("Ord", language).form(notice));
      assertTrue(html.contains("<p class=\"notice\" role="), html);
    }
  }

  private static String withoutFrames(RenderedPage page) {
    return FRAME.matcher(PageReader.text(page)).replaceAll("");
  }

  private static List<String> skeleton(RenderedPage page) {
    return PageReader.skeleton(PageReader.text(page));
  }

  private static String withoutOwnScript(String html) {
    return html.replace("<script type=\"module\" src=\"" + AuthorScript.PATH + "\"></script>", "");
  }
}
