package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.local.text.TextPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses a page's posts. A post is a line with a bullet and the title, a line with date and
/// category, and the teaser, whose lines are indented at least as far as the date. A sign-up line
/// at the end of the page is skipped.
final class RelayPageEntriesParser {
  private static final Pattern SIGN_UP =
      Pattern.compile(
          "(tilmeld|sign up|subscribe)(?!\\p{L}).*(?<!\\p{L})(nyhedsbrev|newsletter).{0,20}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<FileLine> lines;
  private final BulletStyle bullet;
  private final List<LineError> errors;
  private int next;

  private RelayPageEntriesParser(
      List<FileLine> lines, BulletStyle bullet, List<LineError> complaints) {
    this.lines = lines;
    this.bullet = bullet;
    this.errors = complaints;
  }

  /// Parses the lines below the heading.
  ///
  /// @param heading the line number of the heading
  static List<RelayPageEntry> read(List<FileLine> below, int heading, List<LineError> complaints) {
    var lines = withoutSignUp(below.stream().filter(line -> !line.isBlank()).toList());
    if (lines.isEmpty()) {
      complaints.add(new LineError.UnexpectedText(heading, "line.no-posts"));
      return List.of();
    }
    var bullet = lines.stream().flatMap(line -> BulletStyle.of(line).stream()).findFirst();
    return new RelayPageEntriesParser(lines, bullet.orElse(BulletStyle.DOT), complaints).entries();
  }

  private static List<FileLine> withoutSignUp(List<FileLine> lines) {
    var hasOne = !lines.isEmpty() && SIGN_UP.matcher(lines.getLast().text()).matches();
    return hasOne ? lines.subList(0, lines.size() - 1) : lines;
  }

  private List<RelayPageEntry> entries() {
    var entries = new ArrayList<RelayPageEntry>();
    while (next < lines.size()) {
      var line = lines.get(next++);
      if (bullet.begins(line)) {
        entry(line).ifPresent(entries::add);
      } else {
        complain(line, "line.no-bullet");
        skipToBullet();
      }
    }
    return entries;
  }

  private Optional<RelayPageEntry> entry(FileLine first) {
    var title = bullet.after(first);
    if (title.isEmpty()) {
      complain(first, "line.no-title");
    }
    if (isOver() || !DateLine.isMeant(lines.get(next))) {
      complainOfNoDate(first);
      skipToBullet();
      return Optional.empty();
    }
    var dated = lines.get(next++);
    var date = DateLine.read(dated, errors);
    var teaser = teaser(dated);
    return title.isEmpty() || date.isEmpty() || teaser.isEmpty()
        ? Optional.empty()
        : Optional.of(entry(new TextPassage(first.number(), title), date.get(), teaser.get()));
  }

  private static RelayPageEntry entry(TextPassage title, DateLine date, TextPassage teaser) {
    return new RelayPageEntry(title, date.number(), date.date(), date.category(), teaser);
  }

  private Optional<TextPassage> teaser(FileLine dated) {
    var teaser = new ArrayList<FileLine>();
    for (; !isOver(); next++) {
      if (lines.get(next).indent() >= dated.indent()) {
        teaser.add(lines.get(next));
      } else {
        complainOfIndent(lines.get(next));
      }
    }
    if (teaser.isEmpty()) {
      complain(dated, "line.no-teaser");
      return Optional.empty();
    }
    return Optional.of(TextPassage.of(teaser));
  }

  private boolean isOver() {
    return next == lines.size() || bullet.begins(lines.get(next));
  }

  private void skipToBullet() {
    while (!isOver()) {
      next++;
    }
  }

  private void complainOfNoDate(FileLine first) {
    if (isOver()) {
      complain(first, "line.post-ends");
    } else {
      var found = TerminalText.quoted(lines.get(next).text());
      errors.add(new LineError.UnexpectedText(first.number(), "line.no-date", found, bullet));
    }
  }

  private void complainOfIndent(FileLine line) {
    complain(line, "line.indent");
  }

  private void complain(FileLine line, String key) {
    var found = TerminalText.quoted(line.text());
    errors.add(new LineError.UnexpectedText(line.number(), key, found, bullet));
  }
}
