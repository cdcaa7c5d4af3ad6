package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the fields that an export adds to a published post.
final class ExportedFields {
  static final String LEG = "leg";
  static final String VERSION = "version";
  static final String PUBLISHED = "published";
  static final String STORED = "stored";
  static final String CORRECTIONS = "corrections";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern CORRECTION = Pattern.compile("(\\w+); (\\S+); (.+)");

  private final FrontMatter matter;
  private final List<LineError> errors;

  ExportedFields(FrontMatter matter, List<LineError> complaints) {
    this.matter = matter;
    this.errors = complaints;
  }

  /// Returns the manuscript with the export's fields; adds errors for unreadable ones.
  ExportedPost read(Manuscript manuscript) {
    var leg = number(LEG).map(Leg::new);
    var stored = matter.one(STORED).flatMap(it -> moment(it, it.text())).orElse(Instant.EPOCH);
    if (leg.isPresent() && manuscript.draft().slug() == null) {
      complain(matter.all(LEG).getFirst(), "slug");
    }
    var version = number(VERSION).orElse(1);
    var published = matter.one(PUBLISHED).flatMap(it -> moment(it, it.text()));
    var first = version == 1 ? published.or(() -> Optional.of(stored)) : published;
    return new ExportedPost(manuscript, leg, version, first, stored, corrections());
  }

  private Optional<Integer> number(String field) {
    var passage = matter.one(field);
    if (passage.isPresent() && !NUMBER.matcher(passage.get().text()).matches()) {
      complain(passage.get(), "number");
      return Optional.empty();
    }
    return passage.map(TextPassage::text).map(Integer::valueOf);
  }

  private List<Correction> corrections() {
    var corrections = new ArrayList<Correction>();
    for (var passage : matter.all(CORRECTIONS)) {
      correction(passage).ifPresentOrElse(corrections::add, () -> complain(passage, "correction"));
    }
    if (corrections.size() > Post.CORRECTIONS) {
      complain(matter.all(CORRECTIONS).getLast(), "corrections");
      return List.of();
    }
    return corrections;
  }

  private Optional<Correction> correction(TextPassage passage) {
    var form = CORRECTION.matcher(passage.text());
    if (!form.matches() || TextField.SENTENCE.errorOf(form.group(3), "sentence").isPresent()) {
      return Optional.empty();
    }
    return Correction.CorrectionKind.of(form.group(1))
        .flatMap(kind ->
            moment(passage, form.group(2)).map(at -> new Correction(kind, at, form.group(3))));
  }

  private Optional<Instant> moment(TextPassage passage, String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException malformed) {
      complain(passage, "moment");
      return Optional.empty();
    }
  }

  private void complain(TextPassage passage, String key) {
    errors.add(
        new LineError.UnexpectedText(
            passage.line(),
            "line.exported." + key,
            TerminalText.quoted(passage.text()),
            Post.CORRECTIONS));
  }
}
