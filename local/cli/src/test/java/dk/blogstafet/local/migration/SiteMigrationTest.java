package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private String read(String name) throws IOException, BrokenExportException {
    var file = ForeignFiles.copy(name, folder);
    ForeignFiles.read(file, folder.resolve("ind"));
    return Files.readString(folder.resolve("ind/import.md"));
  }
}
