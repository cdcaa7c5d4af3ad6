package dk.blogstafet.local.migration;

import dk.blogstafet.local.archive.ManuscriptWriter;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.migration.MigrationReport.TakenPost;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.FoundItem.LeftItem;
import dk.blogstafet.local.migration.content.LeftReason;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads an export into a folder of manuscripts with a report, `import.md`. Nothing is published.
/// Files that are in the folder already are kept, so that an editor's changes count.
public final class MigrationRun {
  /// A relay needs a category; each post is checked against its own.
  private static final List<Category> ANY = List.of(new Category("x"));

  private final MigrationRequest request;
  private final CommandMessages messages;
  private final LocalDate today;

  /// @param today the latest date that a post may have
  public MigrationRun(
      MigrationRequest migrationRequest, CommandMessages messages, LocalDate today) {
    this.request = migrationRequest;
    this.messages = messages;
    this.today = today;
  }

  /// What to read, and where to.
  ///
  /// @param file the export
  /// @param existing the relay that gets the posts, if it exists
  /// @param category for posts that have none
  /// @param folder for the manuscripts
  public record MigrationRequest(
      Path file,
      ForeignFormat format,
      RelayId relay,
      Optional<Relay> existing,
      Optional<String> category,
      Path folder) {}

  /// What was read.
  ///
  /// @param counts how much was found, taken and left, as a sentence
  /// @param added the categories that the relay needs and doesn't have
  /// @param toCorrect how many posts wait in the folder `left`
  /// @param pictures their addresses
  /// @param addresses of the posts that were taken
  public record MigrationResult(
      String counts,
      int found,
      int taken,
      int left,
      int toCorrect,
      List<Category> added,
      List<String> pictures,
      List<String> addresses) {
    public MigrationResult {
      added = List.copyOf(added);
      pictures = List.copyOf(pictures);
      addresses = List.copyOf(addresses);
    }
  }

  /// Reads the export.
  ///
  /// @throws IOException if the export can't be read, or the folder can't be written
  /// @throws BrokenExportException if the export is damaged: then the folder isn't changed
  public MigrationResult run() throws IOException, BrokenExportException {
    var parent = Optional.ofNullable(request.folder().toAbsolutePath().getParent()).orElseThrow();
    var workshop = Files.createTempDirectory(Files.createDirectories(parent), ".import");
    try {
      return run(workshop);
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    } finally {
      delete(workshop);
    }
  }

  private MigrationResult run(Path workshop) throws IOException, BrokenExportException {
    var own = request.existing().map(Relay::categories).orElse(List.of());
    var choice = new CategoryChoice(own, request.category());
    var language = request.existing().map(Relay::language).orElse(messages.language());
    var pattern = request.existing().orElseGet(() -> relay("", "", ANY, language));
    var taker = new PostTaker(workshop, pattern, choice, today, messages.language());
    var words = LocalizedMessages.in(language);
    var summary = request.format().read(request.file(), words, taker);
    var kept = choice.kept(Relay.CATEGORIES);
    var taken = withinLimit(taker, kept, workshop);
    var file = String.valueOf(request.file().getFileName());
    var report = new MigrationReport(file, request.format().label(), summary, taken, taker.left());
    write(workshop, report, summary, kept, language);
    move(workshop, request.folder());
    return new MigrationResult(
        ReportWriter.counts(report, messages),
        summary.found(),
        taken.size(),
        report.left().count(),
        toCorrect(workshop),
        kept.stream().skip(own.size()).map(Category::new).toList(),
        report.pictures(),
        taken.stream().flatMap(it -> it.addresses().stream()).toList());
  }

  /// Leaves the posts of categories that the relay has no room for.
  private static List<TakenPost> withinLimit(PostTaker taker, List<String> kept, Path workshop)
      throws IOException {
    var within = new ArrayList<TakenPost>();
    for (var post : taker.taken()) {
      if (kept.contains(post.category())) {
        within.add(post);
      } else {
        var left = Files.createDirectories(workshop.resolve(PostTaker.LEFT));
        Files.move(workshop.resolve(post.file()), left.resolve(post.file()));
        taker.left().add(new LeftItem(post.title(), LeftReason.CATEGORY_LIMIT, post.category()));
      }
    }
    return within;
  }

  private void write(
      Path workshop,
      MigrationReport report,
      ExportSummary summary,
      List<String> categories,
      Language language)
      throws IOException {
    Files.writeString(
        workshop.resolve(ManuscriptFiles.REPORT_FILE), ReportWriter.write(report, messages));
    if (request.existing().isEmpty() && !categories.isEmpty()) {
      var named = categories.stream().map(Category::new).toList();
      var relay = relay(summary.title(), summary.description(), named, language);
      Files.writeString(workshop.resolve(ManuscriptFiles.RELAY_FILE), ManuscriptWriter.of(relay));
    }
  }

  private Relay relay(String title, String about, List<Category> categories, Language language) {
    var name = title.isBlank() ? request.relay().slug() : title;
    return new Relay(
        request.relay(),
        cut(name, TextField.RELAY_TITLE),
        cut(about.isBlank() ? name : about, TextField.INTRODUCTION),
        Optional.empty(),
        categories,
        language,
        Relay.RelayState.OPEN);
  }

  private static String cut(String text, TextField field) {
    var most = Math.min(text.length(), field.limit());
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most))).strip();
  }

  /// Moves new files; a report is always new.
  private static void move(Path from, Path into) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = into.resolve(from.relativize(file).toString());
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(into));
        if (target.endsWith(ManuscriptFiles.REPORT_FILE)) {
          Files.deleteIfExists(target);
        }
        if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
  }

  private static int toCorrect(Path workshop) throws IOException {
    var folder = workshop.resolve(PostTaker.LEFT);
    return Files.exists(folder) ? ManuscriptFiles.in(folder).size() : 0;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
