package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.Passage;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.PostDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a post's file: title, date, category, teaser, authors, link, slug and relay as named
/// lines, in Danish or in English, and the text in Markdown below them. What an export adds of a
/// published post (leg, version, moment, corrections) may stand there too.
public final class ManuscriptReader {
  private static final String AUTHORS = "authors";
  private static final Pattern DANISH_DATE = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})");
  private static final Vocabulary VOCABULARY =
      new Vocabulary()
          .with("title", "titel", "title")
          .with("date", "dato", "date")
          .with("category", "kategori", "category")
          .with("teaser", "resumé", "resume", "manchet", "teaser")
          .withMany(AUTHORS, "forfatter", "forfattere", "author", "authors")
          .with("link", "link")
          .with("slug", "slug")
          .with("relay", "stafet", "relay")
          .with(KeptFields.LEG, "etape", "leg")
          .with(KeptFields.VERSION, "udgave", "version")
          .with(KeptFields.PUBLISHED, "udgivet", "published")
          .with(KeptFields.STORED, "gemt", "stored")
          .withMany(KeptFields.CORRECTIONS, "rettelser", "corrections");

  private ManuscriptReader() {}

  /// Reads a file's bytes.
  public static Reading<Manuscript> read(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Illegible(var complaints) -> new Reading.Unreadable<>(complaints);
      case TextFile.Legible(var lines) -> read(lines);
    };
  }

  /// Reads a file's lines.
  public static Reading<Manuscript> read(List<Line> lines) {
    var complaints = new ArrayList<Complaint>();
    var matter = matter(lines, complaints);
    return matter.isPresent() && complaints.isEmpty()
        ? new Reading.Legible<>(manuscript(matter.get()))
        : new Reading.Unreadable<>(complaints);
  }

  /// The relay that a file names, if it can be read and names one.
  public static Optional<String> relay(byte[] file) {
    return switch (read(file)) {
      case Reading.Legible<Manuscript>(var manuscript) -> manuscript.relay();
      case Reading.Unreadable<Manuscript> _ -> Optional.empty();
    };
  }

  /// Reads a file's bytes, and what an export kept in it of a published post.
  public static Reading<KeptPost> readKept(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Illegible(var complaints) -> new Reading.Unreadable<>(complaints);
      case TextFile.Legible(var lines) -> readKept(lines);
    };
  }

  private static Reading<KeptPost> readKept(List<Line> lines) {
    var complaints = new ArrayList<Complaint>();
    var kept =
        matter(lines, complaints)
            .map(matter -> new KeptFields(matter, complaints).kept(manuscript(matter)));
    return kept.isPresent() && complaints.isEmpty()
        ? new Reading.Legible<>(kept.get())
        : new Reading.Unreadable<>(complaints);
  }

  private static Optional<FrontMatter> matter(List<Line> lines, List<Complaint> complaints) {
    return FrontMatterReader.read(lines, VOCABULARY, complaints);
  }

  private static Manuscript manuscript(FrontMatter matter) {
    var authors = matter.all(AUTHORS).stream().map(Passage::text).map(AuthorLine::of).toList();
    var date = text(matter, "date");
    var draft =
        new PostDraft(
            text(matter, "title"),
            date == null ? null : isoDate(date),
            text(matter, "category"),
            text(matter, "teaser"),
            authors,
            matter.body().text().isEmpty() ? null : matter.body().text(),
            text(matter, "link"),
            text(matter, "slug"));
    var relay = matter.one("relay").map(Passage::text);
    return new Manuscript(draft, relay, lines(matter), matter.end());
  }

  private static @Nullable String text(FrontMatter matter, String field) {
    return matter.one(field).map(Passage::text).orElse(null);
  }

  /// A date as 2015-05-11, also where it is written 11.05.2015.
  private static String isoDate(String date) {
    return DANISH_DATE.matcher(date).replaceFirst("$3-$2-$1");
  }

  private static Map<String, List<Integer>> lines(FrontMatter matter) {
    var lines = matter.lines();
    lines.put("text", List.of(matter.body().line()));
    return lines;
  }
}
