package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Excerpt;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.Paragraphs;
import dk.blogstafet.local.text.Passage;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayDraft;
import dk.blogstafet.relay.RelayValidator;
import dk.blogstafet.relay.Slug;
import dk.blogstafet.relay.TextField;
import dk.blogstafet.relay.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a relay's file: title, slug, categories, the introductory article, the language (Danish if
/// it isn't said) and whether the relay is open (if it isn't said, it is) as named lines, and the
/// introduction below them.
public final class RelaySheet {
  private static final String FEED_ID = "feedId";
  private static final Vocabulary VOCABULARY =
      new Vocabulary()
          .with("title", "titel", "title")
          .with("slug", "slug")
          .with(FEED_ID, "id")
          .withMany("categories", "kategorier", "categories")
          .with("articleText", "artikel", "article")
          .with("articleLink", "artikellink", "articlelink")
          .with("language", "sprog", "language")
          .with("open", "åben", "open");

  private static final List<String> YES = List.of("ja", "yes", "true");
  private static final List<String> NO = List.of("nej", "no", "false");

  private final FrontMatter matter;
  private final List<List<Line>> introduction;
  private final List<Complaint> complaints;

  private RelaySheet(
      FrontMatter matter, List<List<Line>> introduction, List<Complaint> complaints) {
    this.matter = matter;
    this.introduction = introduction;
    this.complaints = complaints;
  }

  /// Reads a file's bytes.
  public static Reading<Relay> read(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Illegible(var complaints) -> new Reading.Unreadable<>(complaints);
      case TextFile.Legible(var lines) -> read(lines);
    };
  }

  private static Reading<Relay> read(List<Line> lines) {
    var complaints = new ArrayList<Complaint>();
    var relay =
        FrontMatterReader.read(lines, VOCABULARY, complaints)
            .map(matter -> new RelaySheet(matter, introduction(matter, lines), complaints))
            .flatMap(RelaySheet::relay);
    return relay.isPresent() && complaints.isEmpty()
        ? new Reading.Legible<>(relay.get())
        : new Reading.Unreadable<>(complaints);
  }

  private static List<List<Line>> introduction(FrontMatter matter, List<Line> lines) {
    return Paragraphs.of(lines.subList(matter.end(), lines.size()));
  }

  private Optional<Relay> relay() {
    var title = text("title");
    var slug = text("slug");
    var id = slug == null && title != null ? Slug.of(title) : slug;
    return switch (RelayValidator.ofNew(id, draft(title))) {
      case RelayValidator.RelayValidation.Valid(var relay) ->
          Optional.of(relay.identified(feedId()));
      case RelayValidator.RelayValidation.Invalid(var errors) -> {
        errors.stream().map(this::complaint).forEach(complaints::add);
        yield Optional.empty();
      }
    };
  }

  private Complaint complaint(ValidationError error) {
    return error instanceof ValidationError.LocatedError located
            && error.at().equals(TextField.INTRODUCTION.label())
        ? Complaint.Breach.at(Paragraphs.place(introduction, located.place()), located)
        : Complaint.Breach.in(line(error.at()), error);
  }

  /// What an export kept; where that can't be one, complains.
  private Optional<String> feedId() {
    var kept = matter.one(FEED_ID);
    kept.filter(it -> !Relay.isId(it.text()))
        .ifPresent(it ->
            complaints.add(
                new Complaint.Unexpected(
                    it.line(),
                    "the id of the relay's feeds, as in https://www.example.dk/stafet/",
                    Excerpt.quoted(it.text()),
                    "Take it from the export again, or delete the line.")));
    return kept.map(Passage::text).filter(Relay::isId);
  }

  private RelayDraft draft(@Nullable String title) {
    var language = text("language");
    return new RelayDraft(
        title,
        introduction.isEmpty() ? null : Paragraphs.joined(introduction).text(),
        text("articleText"),
        text("articleLink"),
        matter.all("categories").stream().map(Passage::text).toList(),
        language == null ? Language.DANISH.tag() : language,
        isOpen());
  }

  private @Nullable String text(String field) {
    return matter.one(field).map(Passage::text).orElse(null);
  }

  private boolean isOpen() {
    var said = matter.one("open");
    var word = said.map(Passage::text).orElse(YES.getFirst()).toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      var known = Stream.concat(YES.stream(), NO.stream()).toList();
      complaints.add(
          new Complaint.Breach(
              line("open"), new ValidationError.UnknownValue("open", word, known)));
    }
    return !NO.contains(word);
  }

  private int line(String at) {
    var spot = Spot.of(at);
    var lines =
        switch (spot.field()) {
          case "introduction" -> introduction.stream().map(Passage::of).map(Passage::line).toList();
          case "id" -> matter.lines().getOrDefault("slug", List.of());
          case String field -> matter.lines().getOrDefault(field, List.of());
        };
    return spot.line(lines, matter.end());
  }
}
