package dk.blogstafet.local.importing;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Describes the result of an import for people.
record ImportText(String file, CommandMessages messages) implements ImportOutput {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yy");

  /// The maximum number of listed items of one kind.
  private static final int LISTED = 100;

  @Override
  public String finished(ImportReport report, Optional<RelayStore.PageProgress> progress) {
    var lines = new ArrayList<String>();
    lines.add(headline(report, progress.isEmpty()));
    if (!report.addedCategories().isEmpty()) {
      var names = report.addedCategories().stream().map(Object::toString);
      lines.add(messages.text("import.new-categories", names.collect(Collectors.joining(", "))));
    }
    if (!report.changed().isEmpty()) {
      lines.add(messages.text("import.changed", report.changed().size()));
      lines.addAll(listed(report.changed().stream().map(this::changed).toList()));
    }
    if (!report.withdrawn().isEmpty()) {
      lines.add(messages.text("import.withdrawn", report.withdrawn().size()));
      lines.addAll(listed(report.withdrawn().stream().map(this::withdrawn).toList()));
    }
    if (!report.kept().isEmpty()) {
      lines.add(messages.text("import.kept", fields(report.kept())));
    }
    progress.map(this::pages).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private String pages(RelayStore.PageProgress progress) {
    var state = progress.state().name().toLowerCase(Locale.ROOT);
    return messages.text("import.pages." + state, progress.address());
  }

  @Override
  public String refused(List<LineError> errors) {
    var lines = new ArrayList<String>();
    lines.add(messages.text("list.refused", file));
    var language = messages.language();
    lines.addAll(
        listed(errors.stream().map(error -> file + ":" + error.sentence(language)).toList()));
    return String.join("\n", lines);
  }

  @Override
  public String closed(RelayId relay) {
    return messages.text("import.closed", relay);
  }

  @Override
  public String unfinished(String reason) {
    return reason + "\n" + messages.text("import.again");
  }

  private String headline(ImportReport report, boolean dryRun) {
    var relay =
        messages.text(report.opened() ? "import.new-relay" : "import.relay", report.relay());
    var key = dryRun ? "import.would" : "import.done";
    return messages.text(key, report.imported(), relay, report.alreadyThere());
  }

  private String changed(ImportReport.ChangedEntry changed) {
    return messages.text(
        "import.changed.entry",
        DATE.format(changed.date()),
        changed.title(),
        Integer.toString(changed.line()),
        fields(changed.differs()));
  }

  private String withdrawn(ImportReport.WithdrawnEntry post) {
    return messages.text(
        "import.withdrawn.entry",
        DATE.format(post.date()),
        post.title(),
        Integer.toString(post.line()));
  }

  private String fields(List<String> names) {
    return names.stream()
        .map(name -> messages.text("field." + name.replace(' ', '-')))
        .collect(Collectors.joining(", "));
  }

  private List<String> listed(List<String> items) {
    var lines = new ArrayList<String>();
    items.stream().limit(LISTED).forEach(item -> lines.add("  " + item));
    if (items.size() > LISTED) {
      lines.add("  " + messages.text("list.more", items.size() - LISTED));
    }
    return lines;
  }
}
