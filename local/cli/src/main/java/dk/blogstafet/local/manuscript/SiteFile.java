package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.change.SiteDraft;
import dk.blogstafet.relay.validation.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file of a site: its description and address, as named values, which the site validates.
///
/// @param lines the number of each field's line
public record SiteFile(SiteDraft draft, Map<String, Integer> lines) {
  private static final FieldNames VOCABULARY =
      new FieldNames()
          .with("name", "navn", "name")
          .with("publisher", "udgiver", "publisher")
          .with("responsibleEditor", "ansvarshavende", "editor")
          .with("postalAddress", "postadresse", "address")
          .with("sender", "afsender", "sender")
          .with("contact", "kontakt", "contact")
          .with("home", "hjem", "home")
          .with("language", "sprog", "language")
          .with("licence", "licens", "licence");

  public SiteFile {
    lines = Map.copyOf(lines);
  }

  /// Parses a file's bytes.
  public static ReadResult<SiteFile> read(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Invalid(var errors) -> new ReadResult.Invalid<>(errors);
      case TextFile.Valid(var lines) -> read(lines);
    };
  }

  private static ReadResult<SiteFile> read(List<FileLine> lines) {
    var errors = new ArrayList<LineError>();
    var matter = FrontMatterReader.read(lines, VOCABULARY, errors);
    matter.ifPresent(found -> check(found, errors));
    return errors.isEmpty()
        ? new ReadResult.Valid<>(of(matter.orElseThrow()))
        : new ReadResult.Invalid<>(errors);
  }

  private static void check(FrontMatter matter, List<LineError> errors) {
    var below = matter.body();
    if (!below.text().isEmpty()) {
      errors.add(new LineError.UnexpectedText(below.line(), "line.text-below"));
    }
  }

  private static SiteFile of(FrontMatter matter) {
    return new SiteFile(
        new SiteDraft(
            text(matter, "name").orElse(null),
            text(matter, "publisher").orElse(null),
            text(matter, "responsibleEditor").orElse(null),
            text(matter, "postalAddress").orElse(null),
            text(matter, "sender").orElse(null),
            text(matter, "contact").orElse(null),
            text(matter, "home").orElse(null),
            text(matter, "language").orElse(Language.DANISH.tag()),
            text(matter, "licence").orElse(null)),
        matter.names());
  }

  private static Optional<String> text(FrontMatter matter, String field) {
    return matter.one(field).map(TextPassage::text);
  }
}
