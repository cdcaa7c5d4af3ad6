package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Requirements of every page, in both languages.
class WholeSiteTest {
  private static final Pattern FETCHED =
      Pattern.compile(
          "(src|srcset|poster|data)=\"(?!data:)|action=\"(?!/)|@import|url\\((?!\"data:)");

  /// The pages that readers see after they have submitted something.
  private static final Pattern ANSWER =
      Pattern.compile("(problemer/|om/(tilmeldt|signed-up|link-sendt|link-sent)/).*");

  @ParameterizedTest
  @EnumSource
  void hasNoDeadLinks(Language language) {
    var pages = pages(language);
    var texts = pages.stream().collect(Collectors.toMap(RenderedPage::key, PageReader::text));

    for (var page : html(pages)) {
      for (var link : PageReader.links(PageReader.text(page))) {
        var isHere = link.startsWith("/") && !link.startsWith("/nyhedsbrev/");
        assertTrue(isHere || link.matches("(https://|/nyhedsbrev/|mailto:|#).*"), link);
        var parts = link.split("#", 2);
        var told = page.key() + " leads to " + link;
        var made = isHere ? texts.get(PageUrls.key(parts[0])) : PageReader.text(page);
        var target = Objects.requireNonNull(made, told);
        var isFound = parts.length == 1 || target.contains(" id=\"" + parts[1] + "\"");
        assertTrue(isFound, told);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReachableFromTheFrontPage(Language language) {
    var pages = html(pages(language));
    var reached = new HashSet<>(List.of("index.html"));

    for (var before = 0; before < reached.size(); ) {
      before = reached.size();
      for (var page : pages) {
        if (reached.contains(page.key())) {
          PageReader.links(PageReader.text(page)).stream()
              .filter(link -> link.startsWith("/"))
              .forEach(link -> reached.add(PageUrls.key(link)));
        }
      }
    }

    for (var page : pages) {
      var isAnswer = ANSWER.matcher(page.key()).matches();
      assertTrue(isAnswer || reached.contains(page.key()), page.key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fetchesNothingElse(Language language) {
    for (var page : html(pages(language))) {
      // The frame for other sites is shown as text.
      var html = PageReader.text(page).replaceAll("(?s)<pre>.*?</pre>", "");
      assertFalse(FETCHED.matcher(html).find(), page.key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasOneHeadingOfTheFirstRankAndItsOwnAddressOnEachPage(Language language) {
    for (var page : html(pages(language))) {
      var html = PageReader.text(page);
      var address = "https://medie.example/" + page.key().replace("index.html", "");

      assertEquals(2, html.split("<h1[ >]", -1).length, page.key());
      assertTrue(html.contains("<link rel=\"canonical\" href=\"" + address + "\">"), page.key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameEachTime(Language language) {
    var once = pages(language);

    var again = pages(language);

    assertEquals(once.size(), once.stream().map(RenderedPage::key).distinct().count());
    for (var i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).key(), again.get(i).key());
      assertArrayEquals(once.get(i).bytes(), again.get(i).bytes(), once.get(i).key());
    }
  }

  private static List<RenderedPage> html(List<RenderedPage> pages) {
    return pages.stream().filter(PageReader::isHtml).toList();
  }

  private static List<RenderedPage> pages(Language language) {
    var relay = SamplePages.relay("Ord", language, Relay.RelayState.OPEN);
    return SamplePages.all(SamplePages.site("Medie", language), relay, SamplePages.posts("Ord"));
  }
}
