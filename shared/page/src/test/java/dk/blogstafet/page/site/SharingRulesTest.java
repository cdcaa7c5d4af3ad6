package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.ShareCard;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What pages tell other services, by the rules that those publish: the Open Graph protocol, X
/// (cards), LinkedIn and Facebook (pictures of links), Google (articles and breadcrumbs), oEmbed.
final class SharingRulesTest {
  private static final Pattern META =
      Pattern.compile(
          "<meta (?:name=\"([^\"]+)\" ?)?(?:property=\"([^\"]+)\" )?content=\"([^\"]*)\"");
  private static final Pattern CANONICAL = Pattern.compile("rel=\"canonical\" href=\"([^\"]+)\"");
  private static final Pattern OEMBED =
      Pattern.compile("type=\"application/json\\+oembed\" title=\"[^\"]+\" href=\"([^\"]+)\"");

  private static final String TEXT = "Æbler & <\"ærter\">";

  private final Map<String, RenderedPage> pages =
      SamplePages.all(SamplePages.site(TEXT), SamplePages.relay(TEXT), SamplePages.posts(TEXT))
          .stream()
          .collect(Collectors.toMap(RenderedPage::key, it -> it));

  @Test
  void describeEveryPageByTheOpenGraphProtocol() {
    for (var page : addressed()) {
      var meta = meta(page);
      for (var name : List.of("og:title", "og:type", "og:url", "og:description", "og:site_name")) {
        assertFalse(meta.getOrDefault(name, "").isBlank(), page.key() + " without " + name);
      }
      assertEquals(canonical(page).orElseThrow(), meta.get("og:url"));
      assertTrue(Set.of("website", "article").contains(meta.get("og:type")), page.key());
      assertTrue(meta.getOrDefault("og:locale", "").matches("[a-z]{2}_[A-Z]{2}"), page.key());
      assertTrue(meta.getOrDefault("og:title", "").length() <= 200, page.key());
    }
  }

  @Test
  void nameACardThatExistsOnEveryPage() {
    for (var page : addressed()) {
      var meta = meta(page);
      var address = URI.create(meta.getOrDefault("og:image", ""));
      assertEquals("https", address.getScheme(), page.key());
      assertTrue(pages.containsKey(address.getPath().substring(1)), address::toString);
      assertEquals("image/png", meta.get("og:image:type"));
      assertEquals("summary_large_image", meta.get("twitter:card"));
      var alt = meta.getOrDefault("og:image:alt", "");
      assertTrue(!alt.isBlank() && alt.length() <= 420, alt);
      var width = Integer.parseInt(meta.getOrDefault("og:image:width", "0"));
      var height = Integer.parseInt(meta.getOrDefault("og:image:height", "0"));
      // LinkedIn takes 1200 x 627 pixels or more, Facebook a ratio of 1.91.
      assertTrue(width >= 1_200 && height >= 627, page.key());
      assertEquals(1.91, (double) width / height, 0.01);
    }
  }

  @Test
  void drawCardsInTheSizeThatPagesName() {
    var cards = pages.values().stream().filter(it -> it.type().equals(ShareCard.TYPE)).toList();

    // The site, the relay and three posts; the icon for home screens is a picture too.
    assertEquals(6, cards.size());
    for (var card : cards) {
      assertTrue(card.bytes().length < 5_000_000, card.key());
      if (!card.key().startsWith("apple")) {
        assertEquals(ShareCard.WIDTH, number(card.bytes(), 16));
        assertEquals(ShareCard.HEIGHT, number(card.bytes(), 20));
      }
    }
  }

  @Test
  void describeArticlesByGooglesRules() throws Exception {
    var articles = addressed().stream().filter(it -> it.key().contains("/indlaeg/")).toList();

    assertEquals(3, articles.size());
    for (var page : articles) {
      var article = new JsonMapper().readTree(PageReader.data(page));
      assertEquals("BlogPosting", article.path("@type").asText());
      assertEquals(TEXT, article.path("headline").asText());
      OffsetDateTime.parse(article.path("datePublished").asText());
      if (article.has("dateModified")) {
        OffsetDateTime.parse(article.path("dateModified").asText());
      }
      var image = article.path("image");
      assertTrue(image.path("width").asInt() * image.path("height").asInt() >= 50_000);
      assertEquals(meta(page).get("og:image"), image.path("url").asText());
      article
          .path("author")
          .forEach(author -> {
            assertEquals("Person", author.path("@type").asText());
            assertEquals(TEXT, author.path("name").asText());
          });
      assertEquals("Organization", article.path("publisher").path("@type").asText());
      assertBreadcrumb(article.path("mainEntityOfPage").path("breadcrumb"), page);
    }
  }

  @Test
  void tellWhenArticlesWerePublishedAndByWhom() {
    for (var page : addressed()) {
      var meta = meta(page);
      assertEquals(
          meta.getOrDefault("og:type", "").equals("article"), meta.containsKey("article:author"));
      if (meta.getOrDefault("og:type", "").equals("article")) {
        OffsetDateTime.parse(meta.getOrDefault("article:published_time", ""));
        assertFalse(meta.getOrDefault("article:section", "").isBlank());
      }
    }
  }

  @Test
  void leadPostsAndFrontPagesToTheirDescriptionsForOtherSites() {
    for (var page : addressed()) {
      var found = OEMBED.matcher(PageReader.text(page));
      var isEmbedded = page.key().matches("stafet/(indlaeg/[^/]+/)?index[.]html");
      assertEquals(isEmbedded, found.find(), page.key());
      if (isEmbedded) {
        var url = URI.create(found.group(1)).getQuery();
        assertEquals("url=" + canonical(page).orElseThrow(), url);
      }
    }
  }

  private static void assertBreadcrumb(JsonNode trail, RenderedPage page) {
    assertEquals("BreadcrumbList", trail.path("@type").asText());
    var items = trail.path("itemListElement");
    assertTrue(items.size() >= 2, page.key());
    for (var at = 0; at < items.size(); at++) {
      assertEquals(at + 1, items.path(at).path("position").asInt());
      assertFalse(items.path(at).path("name").asText().isBlank());
      assertTrue(items.path(at).path("item").asText().startsWith("https://"));
    }
  }

  private List<RenderedPage> addressed() {
    return pages.values().stream()
        .filter(PageReader::isHtml)
        .filter(page -> canonical(page).isPresent())
        .toList();
  }

  private static Optional<String> canonical(RenderedPage page) {
    var found = CANONICAL.matcher(PageReader.text(page));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Map<String, String> meta(RenderedPage page) {
    var meta = new HashMap<String, String>();
    var found = META.matcher(PageReader.text(page));
    while (found.find()) {
      var name = found.group(2) == null ? found.group(1) : found.group(2);
      if (name != null) {
        meta.put(name, found.group(3));
      }
    }
    return meta;
  }

  private static int number(byte[] png, int at) {
    return ByteBuffer.wrap(png).getInt(at);
  }
}
