package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.ExistingPost;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.FolderImportOutcome.FileError;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.ImportResult.RelayResult;
import dk.blogstafet.relay.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Describes the result of an import for people.
record ImportText(CommandMessages messages) {
  /// The maximum number of listed items of one kind.
  private static final int LISTED = 100;

  /// Returns all lines.
  String of(ImportResult result) {
    var lines = new ArrayList<String>();
    if (result.relays().isEmpty()) {
      lines.add(messages.text("import.no-manuscripts", result.named()));
    }
    result.relays().forEach(it -> lines.addAll(lines(it, result.dryRun())));
    if (!result.left().isEmpty()) {
      lines.add(messages.text("import.left"));
      result.left().forEach(it -> lines.add("  " + it));
    }
    return String.join("\n", lines);
  }

  private List<String> lines(RelayResult result, boolean dryRun) {
    return switch (result.outcome()) {
      case FolderImportOutcome.Done done -> {
        var lines = lines(done, dryRun);
        result.progress().map(this::pages).ifPresent(lines::add);
        yield lines;
      }
      case FolderImportOutcome.Invalid(var errors) -> {
        var lines = new ArrayList<>(List.of(messages.text("list.refused", result.folder())));
        lines.addAll(listed(errors.stream().map(this::error).toList()));
        yield lines;
      }
      case FolderImportOutcome.NotOpen(var relay) -> List.of(messages.text("import.closed", relay));
      case FolderImportOutcome.Conflict(var relay) ->
          List.of(messages.text("import.conflict", relay), messages.text("import.again"));
    };
  }

  private List<String> lines(FolderImportOutcome.Done done, boolean dryRun) {
    var lines = new ArrayList<String>();
    var relay = messages.text(done.opened() ? "import.new-relay" : "import.relay", done.relay());
    var key = dryRun ? "import.would" : "import.done";
    lines.add(messages.text(key, done.imported(), relay, done.alreadyThere()));
    if (!done.added().isEmpty()) {
      var names = done.added().stream().map(Category::name).collect(Collectors.joining(", "));
      lines.add(messages.text("import.new-categories", names));
    }
    if (!done.changed().isEmpty()) {
      lines.add(messages.text("import.changed", done.changed().size()));
      lines.addAll(listed(done.changed().stream().map(this::existing).toList()));
    }
    if (!done.withdrawn().isEmpty()) {
      lines.add(messages.text("import.withdrawn", done.withdrawn().size()));
      lines.addAll(listed(done.withdrawn().stream().map(this::existing).toList()));
    }
    if (!done.kept().isEmpty()) {
      lines.add(messages.text("import.kept", fields(done.kept())));
    }
    return lines;
  }

  private String pages(RelayStore.PageProgress progress) {
    return messages.text("import.pages." + ImportJson.name(progress.state()), progress.address());
  }

  private String error(FileError error) {
    return error.file() + ":" + error.error().sentence(messages.language());
  }

  private String existing(ExistingPost post) {
    var line = String.valueOf(post.line());
    var place = messages.text("import.existing", post.file(), line, post.date(), post.title());
    return post.differs().isEmpty() ? place : place + " (" + fields(post.differs()) + ")";
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
