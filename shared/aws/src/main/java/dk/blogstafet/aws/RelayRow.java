package dk.blogstafet.aws;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
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

  static Row.Maker write(RelaySnapshot snapshot) {
    var row = Row.at(Keys.relay(snapshot.id()));
    describe(row, snapshot.relay());
    row.number(VERSION, snapshot.version())
        .number(REVISION, snapshot.revision().number())
        .number("legs", snapshot.legs())
        .map("counts", write(snapshot.counts()));
    snapshot.newest().ifPresent(post -> row.map("newest", PostRow.write(Row.within(), post)));
    return row;
  }

  static RelaySnapshot read(Row row) {
    return new RelaySnapshot(
        readRelay(row),
        row.has(VERSION) ? row.integer(VERSION) : 1,
        new Revision(row.number(REVISION)),
        row.integer("legs"),
        readCounts(row.map("counts")),
        row.optionalMap("newest").<PostSummary>map(PostRow::readPost));
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
        Relay.RelayState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.optionalText("feedId"));
  }

  private static Row.Maker write(IntroductoryArticle article) {
    return Row.within()
        .text("text", article.text())
        .text("link", article.link().map(URI::toString).orElse(""));
  }

  private static IntroductoryArticle readArticle(Row row) {
    return new IntroductoryArticle(row.text("text"), row.optionalText("link").map(URI::create));
  }

  private static Row.Maker write(PostCounts counts) {
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

  private static PostCounts readCounts(Row years) {
    var byYear = new HashMap<Integer, Map<String, Integer>>();
    for (var year : years.attributes().keySet()) {
      var numbers = years.map(year);
      var categories = new HashMap<String, Integer>();
      numbers.attributes().keySet().forEach(it -> categories.put(it, numbers.integer(it)));
      byYear.put(Integer.valueOf(year), categories);
    }
    return new PostCounts(byYear);
  }
}
