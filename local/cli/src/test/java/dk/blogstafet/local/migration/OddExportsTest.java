package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports that are valid, or nearly so, and written otherwise than most.
class OddExportsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsAJsonFeedWhoseHeadHasOtherValues() throws IOException, BrokenExportException {
    var report =
        read(
            "feed.json",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":null,"description":{"a":[1]},
            "authors":[{"url":"https://x.example"},{"name":"Åse"},7],"items":[
            {"id":5,"title":"A","content_text":"En linje","date_published":"2020-01-02T23:30:00Z"},
            {"id":"b","title":"B","authors":[{"name":"Bo"}],"content_html":null,
             "external_url":"https://andet.example/","date_published":"2020-01-02"},7,null]}
            """);

    assertTrue(report.contains("Fundet: 2. Taget med: 1. Ladt tilbage: 1."), report);
    assertTrue(manuscript("2020-01-03-a.md").contains("forfattere:\n  - Åse\n"));
    assertTrue(manuscript("left/2020-01-02-b.md").contains("forfattere:\n  - Bo\n"));
    assertTrue(manuscript("left/2020-01-02-b.md").contains("link: https://andet.example/\n"));
  }

  @Test
  void readsTheAuthorOfAnOlderJsonFeed() throws IOException, BrokenExportException {
    read(
        "feed.json",
        """
        {"version":"https://jsonfeed.org/version/1","author":{"name":"Åse"},"items":[
        {"id":"a","title":"A","content_html":"<p>T</p>","date_published":"2020-01-02"}]}
        """);

    assertTrue(manuscript("2020-01-02-a.md").contains("forfattere:\n  - Åse\n"));
  }

  @Test
  void findsTheTablesOfGhostBehindOtherValues() throws IOException, BrokenExportException {
    var report =
        read(
            "ghost.json",
            """
            {"db":[null,7,{"data":{"posts":[1,null,
            {"id":"1","title":"A","slug":"a","lexical":"{}","status":"published"},
            {"id":"2","title":"B","slug":"b","mobiledoc":"{}","html":"","status":"published"},
            {"id":"3","title":"C","slug":"c","html":"<p>T</p>","status":"published",
             "published_at":"2020-01-02 10:00:00","feature_image":"https://x.example/c.jpg",
             "feature_image_alt":"Et hus"}]}}]}
            """);

    assertTrue(report.contains("Fundet: 3. Taget med: 1. Ladt tilbage: 2."), report);
    assertTrue(report.contains("(lexical). Eksporter den igen som HTML: 1"), report);
    assertTrue(report.contains("(mobiledoc). Eksporter den igen som HTML: 1"), report);
    assertTrue(report.contains("udeladt: https://x.example/c.jpg (Et hus)"), report);
  }

  @Test
  void readsAtomWithAPrefix() throws IOException, BrokenExportException {
    var report =
        read(
            "atom.xml",
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry>
            <a:title>A</a:title><a:updated>2020-05-01T10:00:00Z</a:updated>
            <a:summary>Kun et resumé.</a:summary></a:entry></a:feed>
            """);

    assertTrue(report.contains("Format: atom. Fundet: 1. Taget med: 1."), report);
  }

  /// The JDK refuses a file with more than 100,000 references to characters.
  @Test
  void readsAFeedWithAHundredThousandEscapedTags() throws IOException, BrokenExportException {
    var text = "&lt;b&gt;x&lt;/b&gt; ".repeat(5_000);
    var items = new StringBuilder();
    for (var i = 0; i < 10; i++) {
      items.append(
          "<item><title>Post %d</title><pubDate>2020-05-02</pubDate><description>%s</description></item>"
              .formatted(i, text));
    }

    var report = read("rss.xml", "<rss><channel>" + items + "</channel></rss>");

    assertTrue(report.contains("Fundet: 10. Taget med: 10."), report);
  }

  @Test
  void takesTheDescriptionOfAnRssItemWithoutContent() throws IOException, BrokenExportException {
    read(
        "rss.xml",
        """
        <rss version="2.0"><channel><item><title>A</title><pubDate>Lør, 02 maj 2020 10:00:00 +0200</pubDate>
        <description>&lt;p&gt;Et.&lt;/p&gt;&lt;p&gt;To.&lt;/p&gt;</description><link/></item></channel></rss>
        """);

    assertTrue(manuscript("2020-05-02-a.md").endsWith("---\n\nEt.\n\nTo.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "latin1", "us-ascii"})
  void readsTheLettersOfWindowsUnderEachOfTheirNames(String name)
      throws IOException, BrokenExportException {
    var file = folder.resolve("wp.xml");
    var text =
        """
        <?xml version="1.0" encoding="%s"?>
        <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Øl – “og” €</title>
        <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
        <wp:post_date>2020-01-02 10:00:00</wp:post_date>
        <excerpt:encoded xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">Brød</excerpt:encoded>
        </item></channel></rss>
        """
            .formatted(name);
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));

    read(file);

    var manuscript = manuscript("2020-01-02-oel-og.md");
    assertTrue(manuscript.contains("titel: Øl – “og” €\n"), manuscript);
    assertTrue(manuscript.contains("resumé: Brød\n"), manuscript);
  }

  @Test
  void takesTextThatIsUtf8AndSaysLatin1() throws IOException, BrokenExportException {
    var text =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <rss version="2.0"><channel><item><title>A</title><pubDate>Sat, 02 May 2020 10:00:00 +0200</pubDate>
        <description>”Et”</description></item></channel></rss>
        """;
    var file = folder.resolve("feed.xml");
    Files.writeString(file, text);

    read(file);

    assertTrue(manuscript("2020-05-02-a.md").contains("Et"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "hugo.toml ¦ content/a.md ¦ +++\\ntitle = 'A'\\ndate = 2020-05-01\\n+++\\nT ¦ 2020-05-01",
        "config.toml ¦ content/a.md ¦ +++\\ntitle = 'A'\\ndate = 2020-05-01T23:30:00Z\\n+++\\nT ¦"
            + " 2020-05-02",
        "config.toml ¦ content/a.md ¦ +++\\r\\ntitle = 'A'\\r\\ndate ="
            + " 2020-05-01T23:30:00\\r\\n+++\\r\\nT ¦ 2020-05-01",
        ".eleventy.js ¦ a.md ¦ ---json\\n{\"title\":\"A\",\"date\":\"2020-05-01\"}\\n---\\nT ¦"
            + " 2020-05-01",
        ".eleventy.js ¦ a.md ¦ ---toml\\ntitle = 'A'\\ndate = 2020-05-01\\n---\\nT ¦ 2020-05-01",
        ".eleventy.js ¦ a.md ¦ ---yaml\\ntitle: A\\ndate: 2020-05-01\\n---\\nT ¦ 2020-05-01",
        ".eleventy.js ¦ a.html ¦ ---\\ntitle: A\\ndate: 2020-05-01\\n---\\n<p>T</p> ¦ 2020-05-01",
        "_config.yml ¦ _posts/2020-05-01-a.md ¦ ---\\n---\\nT ¦ 2020-05-01"
      })
  void readsFieldsInEveryLanguage(String settings, String place, String text, String date)
      throws IOException, BrokenExportException {
    var report = site(settings, place, text);

    assertTrue(report.contains("Fundet: 1. Taget med: 1."), report);
    var manuscript = manuscript(date + "-a.md");
    assertTrue(manuscript.contains("titel: A\n"), manuscript);
    assertTrue(manuscript.endsWith("\n---\n\nT\n"), manuscript);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        ".eleventy.js ¦ a.njk ¦ ---\\ntitle: A\\n---\\n<p>{{ title }}</p> ¦ Filer, der ikke er"
            + " indlæg (.njk): 1",
        "hugo.toml ¦ content/a.org ¦ #+title: A ¦ Filer, der ikke er indlæg (.org): 1",
        "_config.yml ¦ _posts/2020-05-01-a.textile ¦ ---\\ntitle: A\\n---\\nh1. T ¦ Filer, der ikke"
            + " er indlæg (.textile): 1",
        "_config.yml ¦ _posts/2020-05-01-a.md ¦ Ingen felter. ¦ Filer, der ikke er indlæg (.md): 1",
        "_config.yml ¦ _drafts/a.md ¦ ---\\ntitle: A\\n---\\nT ¦ Ikke udgivet (draft): 1",
        ".eleventy.js ¦ a.md ¦ ---\\ntitle: A\\npermalink: false\\ndate: 2020-05-01\\n---\\nT ¦"
            + " Ikke udgivet (draft): 1",
        ".eleventy.js ¦ a.md ¦ ---\\ntitle: A\\ndate: Created\\n---\\nT ¦ Uden dato. Tilføj en, og"
            + " flyt filen til mappen ovenover: 1",
        ".eleventy.js ¦ a.md ¦ ---js\\n{title: 'A'}\\n---\\nT ¦ Felterne øverst kan ikke læses",
        "hugo.toml ¦ content/a.md ¦ +++\\ntitle = 'A\\n+++\\nT ¦ Felterne øverst kan ikke læses"
      })
  void namesEveryTextThatItLeaves(String settings, String place, String text, String reason)
      throws IOException, BrokenExportException {
    var report = site(settings, place, text);

    assertTrue(report.contains("Fundet: 1. Taget med: 0. Ladt tilbage: 1."), report);
    assertTrue(report.contains(reason), report);
  }

  @Test
  void titlesAPostOfJekyllByItsName() throws IOException, BrokenExportException {
    site("_config.yml", "_posts/2020-05-01-den-gamle-aal.md", "---\n---\nT");

    assertTrue(manuscript("2020-05-01-den-gamle-aal.md").contains("titel: Den Gamle Aal\n"));
  }

  private String site(String settings, String place, String text)
      throws IOException, BrokenExportException {
    var site = folder.resolve("sted");
    Files.createDirectories(site.resolve(place).getParent());
    Files.writeString(site.resolve(settings), "");
    Files.writeString(site.resolve(place), text.replace("\\n", "\n").replace("\\r", "\r"));
    return read(site);
  }

  private String read(String name, String content) throws IOException, BrokenExportException {
    return read(Files.writeString(folder.resolve(name), content));
  }

  /// Reads an export, and returns the report.
  private String read(Path file) throws IOException, BrokenExportException {
    var result =
        ForeignFiles.read(file, folder.resolve("ind"), Optional.of("Andet"), Optional.empty());
    assertEquals(result.found(), result.taken() + result.left());
    return manuscript("import.md");
  }

  private String manuscript(String name) throws IOException {
    return Files.readString(folder.resolve("ind").resolve(name));
  }
}
