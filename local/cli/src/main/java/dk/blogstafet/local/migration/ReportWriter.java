package dk.blogstafet.local.migration;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.words.LocalizedMessages;

/// Writes a report as a text for people, in Markdown.
final class ReportWriter {
  private final CommandMessages messages;
  private final StringBuilder text = new StringBuilder();

  private ReportWriter(CommandMessages messages) {
    this.messages = messages;
  }

  /// Returns the report as a text.
  static String write(MigrationReport report, CommandMessages messages) {
    var writer = new ReportWriter(messages);
    writer.line("# " + messages.text("migration.report.title", report.source()));
    writer.line("\n" + counts(report, messages));
    writer.taken(report);
    writer.left(report);
    writer.unknown(report);
    return writer.text.toString();
  }

  /// Returns the counts as one line.
  static String counts(MigrationReport report, CommandMessages messages) {
    return messages.text(
        "migration.report.counts",
        report.format(),
        report.summary().found(),
        report.taken().size(),
        report.left().count());
  }

  private void taken(MigrationReport report) {
    heading("migration.report.taken", report.taken().isEmpty());
    for (var post : report.taken()) {
      line("- " + post.date() + " " + post.title() + " (" + post.file() + ")");
      post.addresses().forEach(it -> line("  - " + messages.text("migration.report.address", it)));
      post.losses().forEach(it -> line("  - " + sentence(it)));
    }
  }

  private String sentence(ImportLoss loss) {
    var sentence = LocalizedMessages.in(messages.language()).text(loss.kind().key(), loss.detail());
    return loss.line() == 0
        ? sentence
        : messages.text("migration.report.line", loss.line(), sentence);
  }

  private void left(MigrationReport report) {
    heading("migration.report.left", report.left().count() == 0);
    report
        .left()
        .groups()
        .forEach((key, group) -> {
          line("- " + messages.text(key.reason().key(), key.detail()) + ": " + group.count());
          group.names().forEach(it -> line("  - " + it));
          if (group.count() > group.names().size()) {
            var more = group.count() - group.names().size();
            line("  - " + messages.text("migration.report.more", more));
          }
        });
  }

  private void unknown(MigrationReport report) {
    heading("migration.report.unknown", report.summary().unknown().isEmpty());
    report
        .summary()
        .unknown()
        .forEach(
            (name, count) -> line("- " + messages.text("migration.report.times", name, count)));
  }

  private void heading(String key, boolean isEmpty) {
    line("\n## " + messages.text(key) + "\n");
    if (isEmpty) {
      line(messages.text("migration.report.none"));
    }
  }

  private void line(String line) {
    text.append(TerminalText.visible(line)).append('\n');
  }
}
