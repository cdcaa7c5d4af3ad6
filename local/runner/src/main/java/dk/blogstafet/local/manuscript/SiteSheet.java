package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.Passage;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.SiteDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file of a site: who it is and where it lives, as named lines. What they say is for the site
/// to check.
///
/// @param lines the number of each field's line
public record SiteSheet(SiteDraft draft, Map<String, Integer> lines) {
  private static final Vocabulary VOCABULARY =
      new Vocabulary()
          .with("name", "navn", "name")
          .with("publisher", "udgiver", "publisher")
          .with("responsibleEditor", "ansvarshavende", "editor")
          .with("postalAddress", "postadresse", "address")
          .with("sender", "afsender", "sender")
          .with("contact", "kontakt", "contact")
          .with("home", "hjem", "home")
          .with("language", "sprog", "language");

  public SiteSheet {
    lines = Map.copyOf(lines);
  }

  /// Reads a file's bytes.
  public static Reading<SiteSheet> read(byte[] file) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Illegible(var complaints) -> new Reading.Unreadable<>(complaints);
      case TextFile.Legible(var lines) -> read(lines);
    };
  }

  private static Reading<SiteSheet> read(List<Line> lines) {
    var complaints = new ArrayList<Complaint>();
    var matter = FrontMatterReader.read(lines, VOCABULARY, complaints);
    matter.ifPresent(found -> check(found, complaints));
    return complaints.isEmpty()
        ? new Reading.Legible<>(of(matter.orElseThrow()))
        : new Reading.Unreadable<>(complaints);
  }

  private static void check(FrontMatter matter, List<Complaint> complaints) {
    var below = matter.body();
    if (!below.text().isEmpty()) {
      complaints.add(
          new Complaint.Unexpected(
              below.line(),
              "nothing below the named lines",
              "text",
              "Take it away: a site has no introduction, its relays have."));
    }
  }

  private static SiteSheet of(FrontMatter matter) {
    return new SiteSheet(
        new SiteDraft(
            text(matter, "name").orElse(null),
            text(matter, "publisher").orElse(null),
            text(matter, "responsibleEditor").orElse(null),
            text(matter, "postalAddress").orElse(null),
            text(matter, "sender").orElse(null),
            text(matter, "contact").orElse(null),
            text(matter, "home").orElse(null),
            text(matter, "language").orElse(Language.DANISH.tag())),
        matter.names());
  }

  private static Optional<String> text(FrontMatter matter, String field) {
    return matter.one(field).map(Passage::text);
  }
}
