package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostPagesTest {
  private static final Optional<PostSummary> NONE = Optional.empty();
  private static final Relay RELAY = SamplePages.relay("Ord");

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void showsThePost() {
    var html = html(SamplePages.post("Tal pænt", 2), new PostBody.MarkdownText("Ja, *tal* pænt."));

    assertTrue(html.contains("<h1 dir=\"auto\">Tal pænt</h1>"));
    assertTrue(html.contains("<time datetime=\"2024-05-13\">13. maj 2024</time>"));
    assertTrue(html.contains("Etape <b>2</b>"));
    assertTrue(
        html.contains(
            "rel=\"author\" dir=\"auto\">Tal pænt</a>, Tal pænt, Tal pænt <span>forsker</span>"));
    assertTrue(html.contains("<p>Ja, <em>tal</em> pænt.</p>"));
    assertFalse(html.contains("Rettelse"));
    assertFalse(html.contains("dateModified"));
  }

  @Test
  void describesThePostToPrograms() {
    var whole = SamplePages.corrected(new Post(SamplePages.post("Ord", 2), PostBody.NONE), "Ny");

    var html = PageReader.text(renderer.post(RELAY, whole, NONE, NONE));

    assertTrue(html.contains("<meta property=\"og:type\" content=\"article\">"), html);
    assertTrue(html.contains("<meta property=\"og:locale\" content=\"da_DK\">"), html);
    assertTrue(html.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"), html);
    assertTrue(
        html.contains("\"article:published_time\" content=\"2024-05-13T12:00:02+02:00\">"), html);
    assertTrue(
        html.contains("\"article:modified_time\" content=\"2026-02-03T11:00:00+01:00\">"), html);
    assertTrue(html.contains("<meta property=\"article:section\" content=\"Ord\">"), html);
    assertTrue(html.contains("property=\"article:author\" content=\"Ord\">"), html);
    assertTrue(
        html.contains(
            "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"Ord\","
                + "\"item\":\"https://medie.example/stafet/\"}"),
        html);
  }

  @Test
  void saysHowToUseThePost() {
    var licensed = SamplePages.site("Medie").withLicence("CC BY 4.0 <&>");
    var post = new Post(SamplePages.post("Ord", 2), PostBody.NONE);

    var html = PageReader.text(new SiteRenderer(licensed).post(RELAY, post, NONE, NONE));
    var silent = PageReader.text(renderer.post(RELAY, post, NONE, NONE));

    assertTrue(html.contains("<dt>Licens</dt>\n<dd>CC BY 4.0 &lt;&amp;&gt;</dd>"), html);
    assertTrue(
        html.contains(
            "\"license\":{\"@type\":\"CreativeWork\",\"name\":\"CC BY 4.0 \\u003c\\u0026\\u003e\","
                + "\"url\":\"https://creativecommons.org/licenses/by/4.0/\"}"),
        html);
    assertFalse(silent.contains("<dt>Licens</dt>"), silent);
    assertFalse(silent.contains("\"license\""), silent);
    assertTrue(
        silent.contains("&lt;iframe src=\"https://medie.example/stafet/indlejret/\""), silent);
  }

  @Test
  void isStoredUnderItsAddress() {
    var whole = new Post(SamplePages.post("Ord", 2), PostBody.NONE);

    var page = renderer.post(RELAY, whole, NONE, NONE);

    assertEquals("stafet/indlaeg/indlaeg-2/index.html", page.key());
    assertEquals("text/html; charset=utf-8", page.type());
  }

  @Test
  void showsCorrectionsWithTheirDates() {
    var whole =
        SamplePages.corrected(new Post(SamplePages.post("Ord", 2), PostBody.NONE), "Ny & <nu>");

    var html = PageReader.text(renderer.post(RELAY, whole, NONE, NONE));

    var first =
        "<b>Rettelse</b> <time datetime=\"2026-02-02\">02.02.2026</time>: Ny &amp; &lt;nu&gt;";
    var second =
        "<b>Genmæle</b> <time datetime=\"2026-02-03\">03.02.2026</time>: Ny &amp; &lt;nu&gt;";
    assertTrue(0 < html.indexOf(first), html);
    assertTrue(html.indexOf(first) < html.indexOf(second), html);
    assertTrue(html.contains("\"dateModified\":\"2026-02-03T11:00:00+01:00\""));
    assertTrue(
        html.contains(
            "\"correction\":[{\"@type\":\"CorrectionComment\",\"datePublished\":\"2026-02-02\","
                + "\"text\":\"Ny \\u0026 \\u003cnu\\u003e\"},"),
        html);
  }

  @Test
  void linksToATextOnAnotherSite() {
    var html =
        html(
            SamplePages.post("Ord", 2),
            new PostBody.ExternalLink(URI.create("https://avis.example/a?b=1&c=2")));

    assertTrue(
        html.contains(
            "<a href=\"https://avis.example/a?b=1&amp;c=2\">Læs hele indlægget på avis.example"),
        html);
  }

  @Test
  void saysWhereTheBatonCameFromAndWentTo() {
    var whole = new Post(SamplePages.post("Ord", 2), PostBody.NONE);
    var older = Optional.of(SamplePages.post("Hanne", 1));
    var newer = Optional.of(SamplePages.post("Grete", 3));

    var html = PageReader.text(renderer.post(RELAY, whole, older, newer));

    var from = html.indexOf("<span>Før</span>\n<b dir=\"auto\">Hanne og Hanne</b>");
    var to = html.indexOf("<span>Efter</span>\n<b dir=\"auto\">Grete og Grete</b>");
    assertTrue(
        from
            < html.indexOf(
                "<a href=\"/stafet/indlaeg/indlaeg-1/\" rel=\"prev\" dir=\"auto\">Hanne</a>"));
    assertTrue(
        to
            < html.indexOf(
                "<a href=\"/stafet/indlaeg/indlaeg-3/\" rel=\"next\" dir=\"auto\">Grete</a>"));
    assertTrue(html.contains("Hanne og Hanne gav stafetten videre til Ord og Ord."), html);
    assertTrue(0 < from && from < to);
  }

  @ParameterizedTest
  @CsvSource({"Ord, 1, Ord, 2", "Hanne, 1, Ord, 3"})
  void saysNoHandOverByOneAuthorOrOverAMissingLeg(String from, int leg, String to, int next) {
    var whole = new Post(SamplePages.post(to, next), PostBody.NONE);
    var older = Optional.of(SamplePages.post(from, leg));

    var html = PageReader.text(renderer.post(RELAY, whole, older, Optional.empty()));

    assertFalse(html.contains("gav stafetten videre"), html);
  }

  @Test
  void saysThatOnlyTheSummaryIsHere() {
    var link = new PostBody.ExternalLink(URI.create("https://avis.example/a"));
    var told = "Kun resuméet af dette indlæg findes her.";

    assertTrue(html(SamplePages.post("Ord", 2), PostBody.NONE).contains(told));
    assertFalse(html(SamplePages.post("Ord", 2), link).contains(told));
    assertFalse(html(SamplePages.post("Ord", 2), new PostBody.MarkdownText("Ja")).contains(told));
  }

  @Test
  void saysWhereARelayBeginsAndEnds() {
    var whole = new Post(SamplePages.post("Ord", 1), PostBody.NONE);
    var closed = SamplePages.relay("Ord", Language.DANISH, Relay.RelayState.CLOSED);

    var running = PageReader.text(renderer.post(RELAY, whole, NONE, NONE));
    var ended = PageReader.text(renderer.post(closed, whole, NONE, NONE));

    assertTrue(running.contains("Her begyndte stafetten."));
    assertTrue(running.contains("Dette er den nyeste etape."));
    assertTrue(ended.contains("Her sluttede stafetten."));
  }

  @Test
  void speaksTheRelaysLanguage() {
    var english = SamplePages.relay("Ord", Language.ENGLISH, Relay.RelayState.OPEN);
    var whole = new Post(SamplePages.post("Ord", 1), PostBody.NONE);

    var html = PageReader.text(renderer.post(english, whole, NONE, NONE));

    assertTrue(html.contains("<html lang=\"en\">"));
    assertTrue(html.contains("The relay started here."));
    assertFalse(html.contains("tafetten"));
  }

  @Test
  void saysWhyAPostIsGone() {
    var post = SamplePages.post("Tal pænt", 1);

    var page = renderer.withdrawn(RELAY, post, "Forkerte tal.", SamplePages.CORRECTED);

    var html = PageReader.text(page);
    assertEquals("", page.key());
    assertTrue(html.contains("Tal pænt"));
    assertTrue(html.contains("3. februar 2026"));
    assertTrue(html.contains("Forkerte tal."));
    assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    assertFalse(html.contains("canonical"));
  }

  private String html(PostSummary post, PostBody body) {
    return PageReader.text(renderer.post(RELAY, new Post(post, body), NONE, NONE));
  }
}
