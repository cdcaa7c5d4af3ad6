package dk.blogstafet.aws;

import dk.blogstafet.relay.Article;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Counts;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Standing;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A relay as it stands, in one row.
final class RelayRow {
  /// What every change compares and raises.
  static final String REVISION = "revision";

  /// Relays that were stored before descriptions were counted have none.
  private static final String VERSION = "version";

  private RelayRow() {}

  static Row.Maker write(Standing standing) {
    var row = Row.at(Keys.relay(standing.id()));
    describe(row, standing.relay());
    row.number(VERSION, standing.version())
        .number(REVISION, standing.revision().number())
        .number("legs", standing.legs())
        .map("counts", write(standing.counts()));
    standing.newest().ifPresent(post -> row.map("newest", PostRow.write(Row.within(), post)));
    return row;
  }

  static Standing read(Row row) {
    return new Standing(
        readRelay(row),
        row.has(VERSION) ? row.integer(VERSION) : 1,
        new Revision(row.number(REVISION)),
        row.integer("legs"),
        readCounts(row.map("counts")),
        row.optionalMap("newest").<Post>map(PostRow::readPost));
  }

  private static void describe(Row.Maker row, Relay relay) {
    row.text("id", relay.id().slug())
        .text("title", relay.title())
        .text("introduction", relay.introduction())
        .texts("categories", relay.categories().stream().map(Category::name).toList())
        .text("language", relay.language().tag())
        .text("state", relay.state().name().toLowerCase(Locale.ROOT))
        .text("feedId", relay.feedId().orElse(""));
    relay.article().ifPresent(article -> row.map("article", write(article)));
  }

  private static Relay readRelay(Row row) {
    return new Relay(
        new RelayId(row.text("id")),
        row.text("title"),
        row.text("introduction"),
        row.optionalMap("article").map(RelayRow::readArticle),
        row.texts("categories").stream().map(Category::new).toList(),
        Language.of(row.text("language")),
        Relay.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.optionalText("feedId"));
  }

  private static Row.Maker write(Article article) {
    return Row.within()
        .text("text", article.text())
        .text("link", article.link().map(URI::toString).orElse(""));
  }

  private static Article readArticle(Row row) {
    return new Article(row.text("text"), row.optionalText("link").map(URI::create));
  }

  private static Row.Maker write(Counts counts) {
    var years = Row.within();
    counts
        .byYear()
        .forEach((year, categories) -> {
          var numbers = Row.within();
          categories.forEach(numbers::number);
          years.map(Integer.toString(year), numbers);
        });
    return years;
  }

  private static Counts readCounts(Row years) {
    var byYear = new HashMap<Integer, Map<String, Integer>>();
    for (var year : years.attributes().keySet()) {
      var numbers = years.map(year);
      var categories = new HashMap<String, Integer>();
      numbers.attributes().keySet().forEach(it -> categories.put(it, numbers.integer(it)));
      byYear.put(Integer.valueOf(year), categories);
    }
    return new Counts(byYear);
  }
}
