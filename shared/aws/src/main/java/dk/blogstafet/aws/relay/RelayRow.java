package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A relay's current state as a row.
final class RelayRow {
  /// Compared and incremented by every change.
  static final String REVISION = "revision";

  /// Missing on relays stored before descriptions had versions.
  private static final String VERSION = "version";

  /// Missing on relays without an archived newsletter issue.
  private static final String ISSUE = "issue";

  /// Missing on relays that say nothing about their batons.
  private static final String NOTICE = "notice";

  /// Missing in the notice of a resting relay.
  private static final String HOLDER = "holder";

  private RelayRow() {}

  static ItemReader.ItemBuilder write(RelaySnapshot snapshot) {
    var row = ItemReader.at(PostTableKeys.relay(snapshot.id()));
    describe(row, snapshot.relay());
    row.number(VERSION, snapshot.version())
        .number(REVISION, snapshot.revision().number())
        .number("legs", snapshot.legs())
        .map("counts", write(snapshot.counts()));
    row.text(ISSUE, snapshot.newestIssue().map(IssueId::text).orElse(""));
    snapshot
        .newest()
        .ifPresent(post -> row.map("newest", PostRow.write(ItemReader.within(), post)));
    snapshot.notice().ifPresent(notice -> row.map(NOTICE, write(notice)));
    return row;
  }

  static RelaySnapshot read(ItemReader reader) {
    return new RelaySnapshot(
        readRelay(reader),
        reader.has(VERSION) ? reader.integer(VERSION) : 1,
        new Revision(reader.number(REVISION)),
        reader.integer("legs"),
        readCounts(reader.map("counts")),
        reader.optionalMap("newest").<PostSummary>map(PostRow::readPost),
        reader.optionalText(ISSUE).map(IssueId::new),
        reader.optionalMap(NOTICE).map(RelayRow::readNotice));
  }

  private static ItemReader.ItemBuilder write(BatonNotice notice) {
    return switch (notice) {
      case BatonNotice.HeldBy(var name, var since) ->
          ItemReader.within().text(HOLDER, name).text("since", since.toString());
      case BatonNotice.Resting() -> ItemReader.within();
    };
  }

  private static BatonNotice readNotice(ItemReader reader) {
    return reader.has(HOLDER)
        ? new BatonNotice.HeldBy(reader.text(HOLDER), LocalDate.parse(reader.text("since")))
        : new BatonNotice.Resting();
  }

  private static void describe(ItemReader.ItemBuilder row, Relay relay) {
    row.text("id", relay.id().slug())
        .text("title", relay.title())
        .text("introduction", relay.introduction())
        .texts("categories", relay.categories().stream().map(Category::name).toList())
        .text("language", relay.language().tag())
        .text("state", relay.state().name().toLowerCase(Locale.ROOT))
        .text("feedId", relay.feedId().orElse(""));
    relay.article().ifPresent(article -> row.map("article", write(article)));
  }

  private static Relay readRelay(ItemReader reader) {
    return new Relay(
        new RelayId(reader.text("id")),
        reader.text("title"),
        reader.text("introduction"),
        reader.optionalMap("article").map(RelayRow::readArticle),
        reader.texts("categories").stream().map(Category::new).toList(),
        Language.of(reader.text("language")),
        Relay.RelayState.valueOf(reader.text("state").toUpperCase(Locale.ROOT)),
        reader.optionalText("feedId"));
  }

  private static ItemReader.ItemBuilder write(IntroductoryArticle article) {
    return ItemReader.within()
        .text("text", article.text())
        .text("link", article.link().map(URI::toString).orElse(""));
  }

  private static IntroductoryArticle readArticle(ItemReader reader) {
    return new IntroductoryArticle(
        reader.text("text"), reader.optionalText("link").map(URI::create));
  }

  private static ItemReader.ItemBuilder write(PostCounts counts) {
    var years = ItemReader.within();
    counts
        .byYear()
        .forEach((year, categories) -> {
          var numbers = ItemReader.within();
          categories.forEach(numbers::number);
          years.map(Integer.toString(year), numbers);
        });
    return years;
  }

  private static PostCounts readCounts(ItemReader years) {
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
