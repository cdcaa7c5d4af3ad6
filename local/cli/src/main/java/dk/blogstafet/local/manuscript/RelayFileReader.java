package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.local.text.TextParagraphs;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.RelayDraft;
import dk.blogstafet.relay.change.RelayValidator;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parses a relay's file: title, slug, categories, the introductory article, the language (default:
/// Danish) and whether the relay is open (default: yes) as named values, and the introduction below
/// them.
public final class RelayFileReader {
  private static final String FEED_ID = "feedId";
  private static final FieldNames VOCABULARY =
      new FieldNames()
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
  private final List<List<FileLine>> introduction;
  private final List<LineError> complaints;

  private RelayFileReader(
      FrontMatter matter, List<List<FileLine>> introduction, List<LineError> errors) {
    this.matter = matter;
    this.introduction = introduction;
    this.complaints = errors;
  }

  /// Parses a file's bytes.
  public static ReadResult<Relay> read(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Invalid(var errors) -> new ReadResult.Invalid<>(errors);
      case TextFile.Valid(var lines) -> read(lines);
    };
  }

  private static ReadResult<Relay> read(List<FileLine> lines) {
    var errors = new ArrayList<LineError>();
    var relay =
        FrontMatterReader.read(lines, VOCABULARY, errors)
            .map(matter -> new RelayFileReader(matter, introduction(matter, lines), errors))
            .flatMap(RelayFileReader::relay);
    return relay.isPresent() && errors.isEmpty()
        ? new ReadResult.Valid<>(relay.get())
        : new ReadResult.Invalid<>(errors);
  }

  private static List<List<FileLine>> introduction(FrontMatter matter, List<FileLine> lines) {
    return TextParagraphs.of(lines.subList(matter.end(), lines.size()));
  }

  private Optional<Relay> relay() {
    var title = text("title");
    var slug = text("slug");
    var id = slug == null && title != null ? Slug.of(title) : slug;
    return switch (RelayValidator.ofNew(id, draft(title))) {
      case Validated.Valid(var relay) -> Optional.of(relay.withFeedId(feedId()));
      case Validated.Invalid(var errors) -> {
        errors.stream().map(this::complaint).forEach(complaints::add);
        yield Optional.empty();
      }
    };
  }

  private LineError complaint(ValidationError error) {
    return error instanceof ValidationError.LocatedError located
            && error.at().equals(TextField.INTRODUCTION.label())
        ? LineError.RuleViolation.at(
            TextParagraphs.position(introduction, located.position()), located)
        : LineError.RuleViolation.in(line(error.at()), error);
  }

  /// Returns the export's feed id; adds an error if it is invalid.
  private Optional<String> feedId() {
    var kept = matter.one(FEED_ID);
    kept.filter(it -> !Relay.isId(it.text()))
        .ifPresent(it ->
            complaints.add(
                new LineError.UnexpectedText(
                    it.line(), "line.feed-id", TerminalText.quoted(it.text()))));
    return kept.map(TextPassage::text).filter(Relay::isId);
  }

  private RelayDraft draft(@Nullable String title) {
    var language = text("language");
    return new RelayDraft(
        title,
        introduction.isEmpty() ? null : TextParagraphs.joined(introduction).text(),
        text("articleText"),
        text("articleLink"),
        matter.all("categories").stream().map(TextPassage::text).toList(),
        language == null ? Language.DANISH.tag() : language,
        isOpen());
  }

  private @Nullable String text(String field) {
    return matter.one(field).map(TextPassage::text).orElse(null);
  }

  private boolean isOpen() {
    var said = matter.one("open");
    var word = said.map(TextPassage::text).orElse(YES.getFirst()).toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      var known = Stream.concat(YES.stream(), NO.stream()).toList();
      complaints.add(
          new LineError.RuleViolation(
              line("open"), new ValidationError.UnknownValue("open", word, known)));
    }
    return !NO.contains(word);
  }

  private int line(String at) {
    var index = FieldIndex.of(at);
    var lines =
        switch (index.field()) {
          case "introduction" ->
              introduction.stream().map(TextPassage::of).map(TextPassage::line).toList();
          case "id" -> matter.lines().getOrDefault("slug", List.of());
          case String field -> matter.lines().getOrDefault(field, List.of());
        };
    return index.line(lines, matter.end());
  }
}
