package dk.blogstafet.local.soak.readers;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The showcase's texts in one language.
///
/// @param categories the last of them stays empty
/// @param text uses all supported Markdown
/// @param longWord a word that is wider than a phone's screen
record ShowcaseTexts(
    Language language,
    String relay,
    String closed,
    String empty,
    String title,
    String introduction,
    String article,
    List<Category> categories,
    String sentence,
    String text,
    String longWord) {
  /// More posts than one page of a year lists.
  private static final int LONG_YEAR = 103;

  private static final String TEXT =
      """
      Et **stærkt** ord, et *skævt* ord, noget `kode` og [et link](https://example.org/vej).

      ## En overskrift

      1. Først
      2. Så
         - Et punkt
         - Et punkt mere

      ### En mindre overskrift

      > Et citat, som nogen sagde det. Og <https://example.org/en/meget/lang/adresse/der/ikke/kan/brydes>.

      ```
      kode = "som står, som den står, og er bredere end en telefon er"
      ```

      ---

      Linje et\\
      linje to. 100 % & <ikke HTML>.
      """;

  static final ShowcaseTexts DANISH =
      new ShowcaseTexts(
          Language.DANISH,
          "skygge-i-byen",
          "lukket-stafet",
          "tom-stafet",
          "Skygge i byen",
          "Om træer, gader og mennesker i varme somre.\n\nOpdigtet til prøven.",
          "Læs den introducerende artikel",
          List.of(new Category("Drift"), new Category("Borgere"), new Category("Stille")),
          "Træet blev plantet i 1932, ikke i 1931.",
          TEXT,
          "Klimatilpasningsforebyggelsesberedskabskoordineringsudvalgsmøde");

  static final ShowcaseTexts ENGLISH =
      new ShowcaseTexts(
          Language.ENGLISH,
          "shade-in-the-city",
          "closed-relay",
          "empty-relay",
          "Shade in the city",
          "About trees, streets and people in hot summers.\n\nInvented for the proof.",
          "Read the introductory article",
          List.of(new Category("Upkeep"), new Category("Citizens"), new Category("Quiet")),
          "The tree was planted in 1932, not in 1931.",
          TEXT,
          "Counterinstitutionalisationalistically-interdepartmentalising");

  ShowcaseTexts {
    categories = List.copyOf(categories);
  }

  /// Returns all posts, in batches within the limit of a change.
  List<List<PostDraft>> posts() {
    var drafts = new ArrayList<PostDraft>();
    IntStream.range(0, LONG_YEAR).forEach(day -> drafts.add(ofLongYear(day)));
    drafts.add(post("of-2021", "2021-06-01"));
    drafts.add(everything());
    drafts.add(draft("teaser", "2026-01-05", List.of(), null, null));
    drafts.add(draft("elsewhere", "2026-01-06", List.of(), null, "https://example.org/b"));
    for (var name : List.of("corrected", "withdrawn", "purged")) {
      drafts.add(post(name, "2026-02-03"));
    }
    return IntStream.iterate(0, at -> at < drafts.size(), at -> at + Publisher.BATCH)
        .mapToObj(at -> drafts.subList(at, Math.min(at + Publisher.BATCH, drafts.size())))
        .toList();
  }

  /// Returns an ordinary post.
  PostDraft post(String slug, String date) {
    return post(slug, date, sentence);
  }

  /// Returns a post with a text.
  PostDraft post(String slug, String date, String said) {
    return draft(slug, date, List.of(), said, null);
  }

  private PostDraft ofLongYear(int day) {
    var date = LocalDate.of(2020, 1, 1).plusDays(3L * day);
    return post("leg-" + day, date.toString());
  }

  private PostDraft everything() {
    var authors =
        List.of(
            new AuthorDraft(
                "Åse Ørn",
                "lektor",
                "Universitetet i " + longWord,
                "researcher",
                sentence,
                "https://www.example.org/" + longWord,
                "0000-0002-1825-0097"),
            new AuthorDraft("Bo Æble", null, null, "practitioner"));
    return draft("everything", "2026-01-04", authors, longWord + "\n\n" + text, null);
  }

  private PostDraft draft(
      String slug,
      String date,
      List<AuthorDraft> authors,
      @Nullable String said,
      @Nullable String link) {
    var name = slug.equals("everything") ? longWord : slug;
    var category = categories.getFirst().name();
    return new PostDraft(title + ": " + name, date, category, sentence, authors, said, link, slug);
  }
}
