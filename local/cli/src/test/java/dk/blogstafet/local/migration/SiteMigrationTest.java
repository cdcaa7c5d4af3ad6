package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMigrationTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsFieldsInTomlAndReplacesShortcodes() throws IOException, BrokenExportException {
    var report = read("hugo");

    assertEquals(
        """
        ---
        titel: Lyset over vandet
        slug: lyset
        dato: 2021-06-02
        kategori: Drift
        resumé: Fyret lyser igen.
        forfattere:
          - Line Opdigt
        tidligere-adresser:
          - https://fyr.example/posts/lyset/
          - https://fyr.example/gammel/lyset/
        ---

        Lyset ses fra **kysten**. Se [tegningen](https://fyr.example/tegning/) og det andet.

        [Billede: Fyret ved nat](https://fyr.example/img/fyr.jpg)

        [Indlejret: youtube](https://www.youtube.com/watch?v=abc123)

        Husk en lygte.

        [Billede: Linsen](https://fyr.example/posts/lyset/linse.png)

        ```go-html-template
        {{< ikke-en-kode >}}
        ```
        """,
        Files.readString(folder.resolve("ind/2021-06-02-lyset.md")));
    assertTrue(report.contains("udeladt: {{< notice tip >}}"), report);
    assertTrue(report.contains("- linse: 1"), report);
    assertTrue(report.contains("(content/posts/kladde.md)"), report);
    assertTrue(report.contains("Felterne øverst kan ikke læses"), report);
  }

  @Test
  void convertsHtmlInsideMarkdown() throws IOException, BrokenExportException {
    var report = read("hugo");

    var text = Files.readString(folder.resolve("ind/2020-02-03-taagehorn.md"));
    assertTrue(text.contains("titel: 'Tågen: et hørespil'\n"), text);
    assertTrue(text.contains("  - Mads Opdigt\n"), text);
    assertTrue(text.contains("\nEn *boks* i HTML.\n"), text);
    assertTrue(
        text.contains("Et `tryk` og et [Billede: tegn](https://fyr.example/a.png) midt i."), text);
    assertTrue(report.contains("HTML, vist som tekst: <blink>"), report);
  }

  @Test
  void readsJekyllsNamesOfFilesAndLiquid() throws IOException, BrokenExportException {
    var report = read("jekyll");

    var text = Files.readString(folder.resolve("ind/2018-10-01-vinger-i-vind.md"));
    assertTrue(text.contains("kategori: drift\n"), text);
    assertTrue(text.contains("  - https://moelle.example/2018/vinger/\n"), text);
    assertTrue(
        text.endsWith(
            """
            Møllen *drejer*.

            [Billede: Vinge](https://moelle.example/assets/vinge.jpg)

            ```ruby
            puts "mølle"
            ```

            Se næste.
            """),
        text);
    assertTrue(report.contains("udeladt: {% include galleri.html %}"), report);
    assertTrue(report.contains("flere kategorier, udeladt: vind"), report);
    assertTrue(
        Files.readString(folder.resolve("ind/2018-10-01-kornet.md"))
            .contains(
                """
                  - https://moelle.example/2018/10/01/kornet.html
                  - https://moelle.example/korn
                """));
    assertTrue(
        Files.readString(folder.resolve("ind/2018-10-02-hjulet.md"))
            .contains("Hjulet **drejer**."));
  }

  @Test
  void readsEleventysTagsAsCategories() throws IOException, BrokenExportException {
    var report = read("eleventy");

    var text = Files.readString(folder.resolve("ind/2022-03-04-skovsti.md"));
    assertTrue(text.contains("kategori: Skov\n"), text);
    assertTrue(text.contains("Stien er våd. \\\nTag støvler på."), text);
    assertTrue(report.contains("emneord, udeladt: Sti"), report);
    assertTrue(report.contains("eleventyNavigation: 1"), report);
  }

  @Test
  void readsZolasTaxonomies() throws IOException, BrokenExportException {
    var report = read("zola");

    var text = Files.readString(folder.resolve("ind/2023-01-02-granit.md"));
    assertTrue(text.contains("kategori: Sten\n"), text);
    assertTrue(text.contains("  - Peder Opdigt\n"), text);
    assertTrue(text.contains("[Indlejret: youtube](https://www.youtube.com/watch?v=z9)"), text);
    assertTrue(text.endsWith("En sten er en sten.\n"), text);
    assertTrue(report.contains("- extra: 1"), report);
    assertTrue(
        Files.readString(folder.resolve("ind/2023-02-03-flint.md"))
            .contains("  - https://sten.example/blog/flint/\n"));
  }

  @Test
  void readsASavedPage() throws IOException, BrokenExportException {
    read("side.html");

    assertEquals(
        """
        ---
        titel: Broen åbner
        slug: broen-aabner
        dato: 2024-06-01
        kategori: By
        resumé: Den nye bro er åben.
        forfattere:
          - Karen Opdigt
        tidligere-adresser:
          - https://bladet.example/by/broen-aabner
        ---

        Broen [i byen](https://bladet.example/by/) er åben.

        [Billede: Broen](https://bladet.example/b/bro.jpg)
        """,
        Files.readString(folder.resolve("ind/2024-06-01-broen-aabner.md")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      nullValues = "-",
      value = {
        "hugo.toml ¦ content/posts/a.md ¦ images: [/img/fyr.jpg, /img/to.jpg]\\nimage_alt: Fyret ¦ Fyret ¦ /img/fyr.jpg ¦ /img/to.jpg",
        "hugo.toml ¦ content/posts/a.md ¦ featured_image: img/fyr.jpg ¦ - ¦ /img/fyr.jpg ¦ -",
        "hugo.toml ¦ content/posts/a.md ¦ cover:\\n  image: /img/fyr.jpg\\n  alt: Fyret ¦ Fyret ¦ /img/fyr.jpg ¦ -",
        "hugo.toml ¦ content/posts/a/index.md ¦ cover: {image: fyr.jpg} ¦ - ¦ /posts/a/fyr.jpg ¦ -",
        "_config.yml ¦ _posts/2021-06-02-a.md ¦ image:\\n  path: /img/et fyr.jpg\\n  alt: Et [lille] fyr ¦ Et lille fyr ¦ /img/et%20fyr.jpg ¦ -",
        "_config.yml ¦ _posts/2021-06-02-a.md ¦ header: {overlay_image: /img/fyr.jpg, image_description: Fyret} ¦ Fyret ¦ /img/fyr.jpg ¦ -",
        "eleventy.config.js ¦ a.md ¦ image: https://fyr.example/img/fyr.jpg\\nalt: Fyret ¦ Fyret ¦ /img/fyr.jpg ¦ -"
      })
  void takesTheFirstPictureOfTheFieldsAboveTheText(
      String settings, String place, String fields, String alt, String address, String more)
      throws IOException, BrokenExportException {
    var site = site(settings, place, fields, "Lyset over vandet.");
    if (place.endsWith("index.md")) {
      Files.writeString(site.resolve("content/posts/a/fyr.jpg"), "");
    }

    var report = report(site);

    var label = alt == null ? "Billede" : "Billede: " + alt;
    var whole = "https://fyr.example" + address;
    var text = Files.readString(folder.resolve("ind/2021-06-02-a.md"));
    assertTrue(
        text.endsWith("\n---\n\n[" + label + "](" + whole + ")\n\nLyset over vandet.\n"), text);
    assertTrue(text.contains("resumé: Lyset over vandet.\n"), text);
    assertTrue(report.contains("billede, nu et link: " + whole), report);
    assertEquals(alt == null, report.contains("billede uden beskrivelse"), report);
    assertEquals(
        more == null ? List.of() : List.of("  - vedhæftet fil, udeladt: " + more),
        report.lines().filter(it -> it.contains("vedhæftet")).toList());
  }

  @Test
  void namesAPictureWhoseAddressIsUnknown() throws IOException, BrokenExportException {
    var report =
        report(site("eleventy.config.js", "a.md", "image: /img/fyr.jpg", "Lyset over vandet."));

    assertTrue(report.contains("vedhæftet fil, udeladt: /img/fyr.jpg"), report);
    assertTrue(
        Files.readString(folder.resolve("ind/2021-06-02-a.md"))
            .endsWith("\n---\n\nLyset over vandet.\n"));
  }

  @Test
  void takesAPictureOnceThatIsInTheTextToo() throws IOException, BrokenExportException {
    var report =
        report(
            site(
                "hugo.toml",
                "content/posts/a.md",
                "image: /img/fyr.jpg",
                "Lyset.\n\n![Fyret](/img/fyr.jpg)"));

    assertTrue(
        Files.readString(folder.resolve("ind/2021-06-02-a.md"))
            .endsWith("\n---\n\nLyset.\n\n[Billede: Fyret](https://fyr.example/img/fyr.jpg)\n"));
    assertEquals(1, report.lines().filter(it -> it.contains("fyr.jpg")).count(), report);
  }

  /// Writes a site with one post.
  private Path site(String settings, String place, String fields, String text) throws IOException {
    var site = folder.resolve("sted");
    var file = site.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(
        site.resolve(settings),
        switch (settings) {
          case "hugo.toml" -> "baseURL = 'https://fyr.example/'\n";
          case "_config.yml" -> "url: https://fyr.example\n";
          case String _ -> "";
        });
    Files.writeString(
        file,
        "---\ntitle: A\ndate: 2021-06-02\ncategories: [Drift]\n%s\n---\n%s\n"
            .formatted(fields.replace("\\n", "\n"), text));
    return site;
  }

  private String report(Path site) throws IOException, BrokenExportException {
    ForeignFiles.read(site, folder.resolve("ind"));
    return Files.readString(folder.resolve("ind/import.md"));
  }

  private String read(String name) throws IOException, BrokenExportException {
    var file = ForeignFiles.copy(name, folder);
    ForeignFiles.read(file, folder.resolve("ind"));
    return Files.readString(folder.resolve("ind/import.md"));
  }
}
