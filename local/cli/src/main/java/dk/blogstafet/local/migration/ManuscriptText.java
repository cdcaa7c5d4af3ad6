package dk.blogstafet.local.migration;

import dk.blogstafet.local.manuscript.YamlScalar;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.relay.validation.Language;
import java.time.LocalDate;
import java.util.List;

/// A foreign post as the text of a manuscript.
///
/// @param header the number of lines above the text
record ManuscriptText(String text, int header) {
  private static final String FENCE = "---\n";

  /// Writes a manuscript, in the field names of a language. Fields without a value are left out.
  static ManuscriptText of(
      ForeignPost post, String category, String teaser, List<String> authors, Language language) {
    var names = FieldNamesIn.of(language);
    var head = new StringBuilder(FENCE);
    field(head, names.title(), post.title());
    field(head, "slug", post.slug().orElse(""));
    field(head, names.date(), post.date().map(LocalDate::toString).orElse(""));
    field(head, names.category(), category);
    field(head, names.teaser(), teaser);
    list(head, names.authors(), authors);
    field(head, "link", post.link().orElse(""));
    list(head, names.addresses(), post.addresses());
    head.append(FENCE).append('\n');
    var header = (int) head.chars().filter(it -> it == '\n').count();
    return new ManuscriptText(head + post.text().markdown().strip() + "\n", header);
  }

  private static void field(StringBuilder head, String name, String value) {
    if (!value.isBlank()) {
      head.append(name).append(": ").append(YamlScalar.of(value)).append('\n');
    }
  }

  private static void list(StringBuilder head, String name, List<String> values) {
    if (!values.isEmpty()) {
      head.append(name).append(":\n");
      values.forEach(it -> head.append("  - ").append(YamlScalar.of(it)).append('\n'));
    }
  }

  /// The names of the fields in one language.
  private record FieldNamesIn(
      String title, String date, String category, String teaser, String authors, String addresses) {
    static FieldNamesIn of(Language language) {
      return switch (language) {
        case DANISH ->
            new FieldNamesIn(
                "titel", "dato", "kategori", "resumé", "forfattere", "tidligere-adresser");
        case ENGLISH ->
            new FieldNamesIn("title", "date", "category", "teaser", "authors", "old-addresses");
      };
    }
  }
}
