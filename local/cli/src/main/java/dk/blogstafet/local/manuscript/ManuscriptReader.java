package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses a post's file: title, date, category, teaser, authors, link, slug and relay as named
/// values, in Danish or in English, and the text in Markdown below them. The export's fields of a
/// published post (leg, version, moment, corrections) are optional, and so are the addresses that
/// the post had on another site.
public final class ManuscriptReader {
  private static final String AUTHORS = "authors";
  private static final String OLD_ADDRESSES = "oldAddresses";
  private static final String PICTURE = "picture.address";

  /// What stands in place of the alternative text of a decorative picture.
  private static final Set<String> DECORATIVE = Set.of("pynt", "decorative");

  private static final Pattern DANISH_DATE = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})");
  private static final FieldNames VOCABULARY =
      new FieldNames()
          .with("title", "titel", "title")
          .with("date", "dato", "date")
          .with("category", "kategori", "category")
          .with("teaser", "resumé", "resume", "manchet", "teaser")
          .withMany(AUTHORS, "forfatter", "forfattere", "author", "authors")
          .with("because", "fordi", "because")
          .with("link", "link")
          .with("slug", "slug")
          .with(PICTURE, "billede", "picture")
          .with("picture.alt", "alt-tekst", "alt")
          .with("picture.caption", "billedtekst", "caption")
          .with("picture.photographer", "fotograf", "photographer")
          .with("picture.licence", "licens", "licence")
          .with("relay", "stafet", "relay")
          .withMany(OLD_ADDRESSES, "tidligere-adresser", "old-addresses")
          .with(ExportedFields.LEG, "etape", "leg")
          .with(ExportedFields.VERSION, "udgave", "version")
          .with(ExportedFields.PUBLISHED, "udgivet", "published")
          .with(ExportedFields.STORED, "gemt", "stored")
          .withMany(ExportedFields.CORRECTIONS, "rettelser", "corrections");

  private ManuscriptReader() {}

  /// Parses a file's bytes.
  public static ReadResult<Manuscript> read(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Invalid(var errors) -> new ReadResult.Invalid<>(errors);
      case TextFile.Valid(var lines) -> read(lines);
    };
  }

  /// Parses a file's lines.
  public static ReadResult<Manuscript> read(List<FileLine> lines) {
    var errors = new ArrayList<LineError>();
    var matter = matter(lines, errors);
    return matter.isPresent() && errors.isEmpty()
        ? new ReadResult.Valid<>(manuscript(matter.get()))
        : new ReadResult.Invalid<>(errors);
  }

  /// Returns the relay that a file names, if the file is readable and names one.
  public static Optional<String> relay(byte[] file) {
    return switch (read(file)) {
      case ReadResult.Valid<Manuscript>(var manuscript) -> manuscript.relay();
      case ReadResult.Invalid<Manuscript> _ -> Optional.empty();
    };
  }

  /// Parses a file's bytes, including an export's fields of a published post.
  public static ReadResult<ExportedPost> readExported(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Invalid(var errors) -> new ReadResult.Invalid<>(errors);
      case TextFile.Valid(var lines) -> readExported(lines);
    };
  }

  private static ReadResult<ExportedPost> readExported(List<FileLine> lines) {
    var errors = new ArrayList<LineError>();
    var kept =
        matter(lines, errors)
            .map(matter -> new ExportedFields(matter, errors).read(manuscript(matter)));
    return kept.isPresent() && errors.isEmpty()
        ? new ReadResult.Valid<>(kept.get())
        : new ReadResult.Invalid<>(errors);
  }

  private static Optional<FrontMatter> matter(List<FileLine> lines, List<LineError> errors) {
    return FrontMatterReader.read(lines, VOCABULARY, errors);
  }

  private static Manuscript manuscript(FrontMatter matter) {
    var authors = matter.all(AUTHORS).stream().map(TextPassage::text).map(AuthorLine::of).toList();
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
                text(matter, "slug"))
            .withOldAddresses(matter.all(OLD_ADDRESSES).stream().map(TextPassage::text).toList())
            .withPicture(picture(matter))
            .withBecause(text(matter, "because"));
    var relay = matter.one("relay").map(TextPassage::text);
    return new Manuscript(draft, relay, lines(matter), matter.end());
  }

  private static @Nullable PictureDraft picture(FrontMatter matter) {
    if (matter.all(PICTURE).isEmpty()) {
      return null;
    }
    var alt = text(matter, "picture.alt");
    var isDecorative = alt != null && DECORATIVE.contains(alt.strip().toLowerCase(Locale.ROOT));
    return new PictureDraft(
        text(matter, PICTURE),
        isDecorative ? null : alt,
        isDecorative,
        text(matter, "picture.caption"),
        text(matter, "picture.photographer"),
        text(matter, "picture.licence"));
  }

  private static @Nullable String text(FrontMatter matter, String field) {
    return matter.one(field).map(TextPassage::text).orElse(null);
  }

  /// Converts a date to 2015-05-11, also from 11.05.2015.
  private static String isoDate(String date) {
    return DANISH_DATE.matcher(date).replaceFirst("$3-$2-$1");
  }

  private static Map<String, List<Integer>> lines(FrontMatter matter) {
    var lines = matter.lines();
    lines.put("text", List.of(matter.body().line()));
    return lines;
  }
}
