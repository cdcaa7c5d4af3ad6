package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.migration.MigrationRun.MigrationResult;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationRunTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "wordpress-blokke.xml, wordpress, 10, 2, 8, 1",
    "wordpress-klassisk.xml, wordpress, 3, 2, 1, 0",
    "rss.xml, rss, 4, 2, 2, 2",
    "atom.xml, atom, 2, 2, 0, 0",
    "blogger.xml, atom, 4, 1, 3, 0",
    "feed.json, jsonfeed, 3, 2, 1, 1",
    "ghost.json, ghost, 6, 2, 4, 0",
    "hugo, site, 8, 2, 6, 0",
    "jekyll, site, 5, 3, 2, 0",
    "eleventy, site, 3, 2, 1, 0",
    "zola, site, 4, 2, 2, 0",
    "side.html, html, 1, 1, 0, 0"
  })
  void countsEverythingInAnExport(
      String name, String format, int found, int taken, int left, int toCorrect)
      throws IOException, BrokenExportException {
    var file = ForeignFiles.copy(name, folder);
    assertEquals(format, FormatDetector.of(file).orElseThrow().label());

    var result = read(file);

    assertEquals(found, result.found());
    assertEquals(taken, result.taken());
    assertEquals(left, result.left());
    assertEquals(toCorrect, result.toCorrect());
    assertEquals(taken, ManuscriptFiles.in(into()).size());
  }

  @Test
  void writesAManuscriptOfABlogPost() throws IOException, BrokenExportException {
    read(ForeignFiles.copy("wordpress-blokke.xml", folder));

    assertEquals(
        """
        ---
        titel: Kanalen & byen
        slug: kanalen-og-byen
        dato: 2019-05-03
        kategori: Vand
        resumé: Hvorfor byen fik sin kanal.
        forfattere:
          - Amalie Å. Prøve
        tidligere-adresser:
          - https://kanal.example/2019/05/kanalen-og-byen/
          - https://kanal.example/?p=1
        ---

        Kanalen blev gravet i tre etaper. Den sidste stod færdig i maj.

        [Billede: Slusen ved åen](https://kanal.example/wp-content/uploads/2019/05/sluse.jpg)

        *Slusen*

        ## Vandets vej

        - Åen
        - Havnen

        https://video.example/kanal

        [Billede](https://kanal.example/a.jpg)

        [Billede: Bro](https://kanal.example/b.jpg)
        """,
        Files.readString(into().resolve("2019-05-03-kanalen-og-byen.md")));
  }

  @Test
  void namesEveryLossInTheReport() throws IOException, BrokenExportException {
    read(ForeignFiles.copy("wordpress-blokke.xml", folder));

    assertEquals(
        """
        # Import af wordpress-blokke.xml

        Format: wordpress. Fundet: 10. Taget med: 2. Ladt tilbage: 8.

        ## Taget med

        - 2019-05-03 Kanalen & byen (2019-05-03-kanalen-og-byen.md)
          - tidligere adresse: https://kanal.example/2019/05/kanalen-og-byen/
          - tidligere adresse: https://kanal.example/?p=1
          - linje 16: billede, nu et link: https://kanal.example/wp-content/uploads/2019/05/sluse.jpg (Slusen ved åen)
          - linje 25: indlejret indhold, nu et link: https://video.example/kanal
          - linje 27: blok, som det andet program selv fylder ud, udeladt: latest-posts
          - linje 27: galleri, nu et link til hvert billede: 2
          - linje 27: billede, nu et link: https://kanal.example/a.jpg
          - linje 27: billede uden beskrivelse til læsere, der ikke kan se det: https://kanal.example/a.jpg
          - linje 29: billede, nu et link: https://kanal.example/b.jpg (Bro)
          - vedhæftet fil, udeladt: _thumbnail_id 42
          - læsernes kommentarer, udeladt: 1
          - flere kategorier, udeladt: Historie
          - emneord, udeladt: sluse
        - 2020-01-01 Nat ved slusen (2020-01-01-nat-ved-slusen.md)
          - tidligere adresse: https://kanal.example/2019/05/nat-ved-slusen/
          - tidligere adresse: https://kanal.example/?p=2
          - intet resumé: Tekstens begyndelse er brugt.

        ## Ladt tilbage

        - Ikke udgivet (draft): 1
          - Kladde
        - Ikke udgivet (future): 1
          - Planlagt
        - Kun for nogle læsere (private): 1
          - Privat
        - Med adgangskode: 1
          - Låst
        - Sider: 1
          - Om os
        - Andre dele af webstedet (attachment): 1
          - sluse
        - Andre dele af webstedet (nav_menu_item): 1
          - Menu
        - Uden titel. Tilføj en, og flyt filen til mappen ovenover: 1
          -  (left/2019-05-03-uden-titel.md)

        ## Felter, der ikke er læst

        Ingen.
        """,
        Files.readString(into().resolve("import.md")));
  }

  @Test
  void makesParagraphsOfTheOlderEditorsTexts() throws IOException, BrokenExportException {
    read(ForeignFiles.copy("wordpress-klassisk.xml", folder));

    var text = Files.readString(into().resolve("2019-05-03-brunt-vand.md"));
    assertEquals(
        """
        Åens vand er brunt om vinteren, fordi regnen skyller jord med.

        [Billede: Åen](https://kanal.example/wp-content/aa.jpg) Åen i januar

        Første linje\\
        anden linje \\[red.\\]

        [Indlejret: video.example](https://video.example/watch?v=9)

        Indhold i kolonne

        > Et citat\\
        > over to linjer

        ```
        [ikke en shortcode="x"]
        ```
        """,
        text.substring(text.indexOf("---\n\n") + 5));
    var report = Files.readString(into().resolve("import.md"));
    assertTrue(report.contains("udeladt: [vc_row]"), report);
    assertTrue(report.contains("galleri, nu et link til hvert billede: [gallery"), report);
    assertTrue(report.contains("Samme dato og titel som et tidligere indlæg: 1"), report);
  }

  @Test
  void describesANewRelay() throws IOException, BrokenExportException {
    var result = read(ForeignFiles.copy("ghost.json", folder));

    assertEquals(List.of(new Category("Breve")), result.added());
    assertEquals(
        "---\ntitel: Brevkassen\nslug: vand\nkategorier:\n  - Breve\n---\nOpdigtede breve.\n",
        Files.readString(into().resolve("stafet.md")).replace("---\n\n", "---\n"));
  }

  @Test
  void takesTheDayInDenmark() throws IOException, BrokenExportException {
    read(ForeignFiles.copy("rss.xml", folder));

    assertEquals(List.of("2020-01-02-maagen.md", "2021-03-08-kranen.md"), manuscripts());
  }

  @Test
  void keepsAnEditorsChangesAndFillsInTheCategory() throws IOException, BrokenExportException {
    var file = ForeignFiles.copy("rss.xml", folder);
    read(file);
    Files.writeString(into().resolve("2021-03-08-kranen.md"), "rettet");

    var again = read(file, Optional.of("Havn"), Optional.empty());

    assertEquals(3, again.taken());
    assertEquals("rettet", Files.readString(into().resolve("2021-03-08-kranen.md")));
  }

  @Test
  void usesTheCategoriesOfAnExistingRelay() throws IOException, BrokenExportException {
    var relay =
        new Relay(
            new RelayId("vand"),
            "Vand",
            "Om vand.",
            Optional.empty(),
            List.of(new Category("Historie")),
            Language.DANISH,
            Relay.RelayState.OPEN);

    var result =
        read(
            ForeignFiles.copy("wordpress-blokke.xml", folder),
            Optional.empty(),
            Optional.of(relay));

    assertEquals(List.of(new Category("Vand")), result.added());
    var text = Files.readString(into().resolve("2019-05-03-kanalen-og-byen.md"));
    assertTrue(text.contains("kategori: Historie\n"), text);
    assertFalse(Files.exists(into().resolve("stafet.md")));
  }

  @Test
  void leavesThePostsOfCategoriesBeyondTheLimit() throws IOException, BrokenExportException {
    var file = folder.resolve("mange.json");
    var items = new StringBuilder();
    for (var i = 0; i < 25; i++) {
      items
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"id":"%d","title":"Post %d","content_text":"Tekst.","date_published":"2020-01-02","tags":["K%d"]}
              """
                  .formatted(i, i, i));
    }
    Files.writeString(
        file, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}");

    var result = read(file);

    assertEquals(20, result.taken());
    assertEquals(5, result.left());
    assertEquals(5, result.toCorrect());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a.xml ¦ <?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&a;</title></item></channel></rss> ¦ har en dokumenttype",
        "b.xml ¦ <rss><channel><item><title>A</title></item><item><title>B ¦ er ikke hel eller ikke gyldig XML fra linje 1, efter 2 elementer",
        "f.xml ¦ <!DOCTYPE rss [<!ENTITY nbsp SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&nbsp;</title></item></channel></rss> ¦ har en dokumenttype",
        "g.xml ¦ <!DOCTYPE feed PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'http://www.w3.org/xhtml1.dtd'><feed><entry><title>&eacute;</title></entry></feed> ¦ har en dokumenttype",
        "h.xml ¦ <rss><channel><item><title>&nbsp</title></item></channel></rss> ¦ ikke gyldig XML",
        "i.xml ¦ <rss><channel><item><title>&Nbsp;</title></item></channel></rss> ¦ ikke gyldig XML",
        "c.xml ¦ <rss><channel><item><title>&ukendt;</title></item></channel></rss> ¦ ikke gyldig XML",
        "d.json ¦ {\"db\":[{\"data\":{\"posts\":[{\"id\":1 ¦ er ikke hel eller ikke gyldig JSON fra linje 1",
        "e.xml ¦ <rss> ¦ er ikke hel"
      })
  void answersADamagedFileWithOneSentence(String name, String content, String expected)
      throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, content);

    var error = assertThrows(BrokenExportException.class, () -> read(file));

    var sentence = error.sentence(ForeignFiles.DANISH);
    assertTrue(sentence.contains(expected), sentence);
    assertFalse(Files.exists(into()));
  }

  @Test
  void readsTheNamedCharactersOfHtmlInEveryFeed() throws IOException, BrokenExportException {
    var feeds =
        Map.of(
            "rss.xml",
            """
            <rss><channel><item><title>Caf&eacute;&nbsp;&aelig;ble &amp; p&aelig;re</title>
            <pubDate>2020-01-02</pubDate><category a="&oslash;">&Oslash;st</category>
            <description>&lt;p&gt;Kage&hellip; og 2 &lt; 3 &NotEqualTilde; &LT;b&GT;x&LT;/b&GT;</description>
            <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Fl&oslash;de &amp;eacute; &ukendt;</p>]]></content:encoded></item></channel></rss>
            """,
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Caf&eacute;&nbsp;&aelig;ble &amp; p&aelig;re</title>
            <published>2020-01-02T10:00:00Z</published><category term="&Oslash;st"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fl&oslash;de &amp;eacute; &amp;ukendt;</p></div></content></entry></feed>
            """,
            "wordpress.xml",
            """
            <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
            <title>Caf&eacute;&nbsp;&aelig;ble &amp; p&aelig;re</title><wp:post_date>2020-01-02 10:00:00</wp:post_date>
            <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
            <category domain="category" nicename="oest">&Oslash;st</category>
            <content:encoded><![CDATA[<p>Fl&oslash;de &amp;eacute; &ukendt;</p>]]></content:encoded></item></channel></rss>
            """);
    for (var feed : feeds.entrySet()) {
      var file = folder.resolve(feed.getKey());
      Files.writeString(file, feed.getValue());

      var result = ForeignFiles.read(file, folder.resolve(feed.getKey() + "-ind"));

      assertEquals(1, result.taken(), feed.getKey());
      assertEquals(List.of(new Category("Øst")), result.added(), feed.getKey());
      var text =
          Files.readString(ManuscriptFiles.in(folder.resolve(feed.getKey() + "-ind")).getFirst());
      assertTrue(text.contains("Café æble & pære"), text);
      assertTrue(
          text.contains("\nFløde &amp;eacute; &amp;ukendt;\n")
              || text.contains("\nFløde \\&eacute; \\&ukendt;\n")
              || text.contains("\nFløde \\&eacute; &ukendt;\n"),
          text);
    }
  }

  @Test
  void refusesLettersOfAnotherEncoding() throws IOException {
    var file = folder.resolve("windows.xml");
    var text = "<rss><channel><item><title>Blåbær</title></item></channel></rss>";
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));

    var error = assertThrows(BrokenExportException.class, () -> read(file));

    assertTrue(
        error.sentence(ForeignFiles.DANISH).contains("Gem den som UTF-8"),
        error.sentence(ForeignFiles.DANISH));
  }

  @Test
  void readsUtf16() throws IOException, BrokenExportException {
    var file = folder.resolve("bred.xml");
    var text =
        "<?xml version='1.0' encoding='UTF-16'?><rss><channel><item><title>Blåbær</title>"
            + "<pubDate>2020-01-02</pubDate><category>Bær</category></item></channel></rss>";
    Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    assertEquals("rss", FormatDetector.of(file).orElseThrow().label());

    var result = read(file);

    assertEquals(1, result.toCorrect());
  }

  @Test
  void refusesAFieldThatNoMemoryHolds() throws IOException {
    var file = folder.resolve("lang.xml");
    Files.writeString(
        file,
        "<rss><channel><item><title>A</title><description><![CDATA["
            + "<p>lang</p>".repeat(1_000_000)
            + "]]></description></item></channel></rss>");

    var error = assertThrows(BrokenExportException.class, () -> read(file));

    assertTrue(
        error.sentence(ForeignFiles.DANISH).contains("8 millioner tegn"),
        error.sentence(ForeignFiles.DANISH));
  }

  private MigrationResult read(Path file) throws IOException, BrokenExportException {
    return read(file, Optional.empty(), Optional.empty());
  }

  private MigrationResult read(Path file, Optional<String> category, Optional<Relay> relay)
      throws IOException, BrokenExportException {
    return ForeignFiles.read(file, into(), category, relay);
  }

  private Path into() {
    return folder.resolve("ind");
  }

  private List<String> manuscripts() throws IOException {
    return ManuscriptFiles.in(into()).stream()
        .map(it -> String.valueOf(it.getFileName()))
        .collect(Collectors.toList());
  }
}
