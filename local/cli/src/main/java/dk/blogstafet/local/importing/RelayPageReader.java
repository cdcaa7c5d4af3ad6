package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.FolderImportOutcome.FileError;
import dk.blogstafet.local.archive.FolderPost;
import dk.blogstafet.local.archive.ManuscriptFolder;
import dk.blogstafet.local.importing.ParsedPage.RelayPageContent;
import dk.blogstafet.local.manuscript.ExportedPost;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.RelayDraft;
import dk.blogstafet.relay.change.RelayValidator;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads a relay page that was saved as plain text into manuscripts and the relay's description, as
/// a folder of manuscripts is read. The manuscripts have the lines of the page.
final class RelayPageReader {
  /// Stands in for the categories of a page that has no valid one, which is refused by line.
  private static final Category NONE = new Category("Andet");

  private final RelayPageContent page;
  private final RelayId id;
  private final Optional<URI> link;
  private final List<LineError> errors = new ArrayList<>();

  private RelayPageReader(RelayPageContent page, RelayId id, Optional<URI> link) {
    this.page = page;
    this.id = id;
    this.link = link;
  }

  /// Reads a page.
  ///
  /// @param id of the relay that it describes
  /// @param link of the introductory article
  static ManuscriptFolder read(Path file, RelayPageContent page, RelayId id, Optional<URI> link) {
    return new RelayPageReader(page, id, link).read(file);
  }

  private ManuscriptFolder read(Path file) {
    if (link.isPresent() && page.article().isEmpty()) {
      errors.add(new LineError.UnexpectedText(page.introduction().line(), "line.no-article"));
    }
    var relay = relay(categories());
    return new ManuscriptFolder(
        file,
        Optional.of(relay),
        posts(file),
        List.of(),
        errors.stream().map(it -> new FileError(file, it)).toList());
  }

  /// Returns the posts from below: a page lists the newest first, also within one date.
  private List<FolderPost> posts(Path file) {
    return page.entries().reversed().stream()
        .map(it -> new FolderPost(file, ExportedPost.unpublished(it.manuscript())))
        .toList();
  }

  /// Returns the page's valid categories in the order of their first use, as many as a relay has
  /// room for. Posts of others are refused by line.
  private List<Category> categories() {
    var bySlug = new LinkedHashMap<String, Category>();
    page.entries().stream()
        .map(RelayPageEntry::category)
        .filter(it -> Category.errorOf(it, "category").isEmpty())
        .map(Category::new)
        .forEach(it -> bySlug.putIfAbsent(it.slug(), it));
    var found = bySlug.values().stream().limit(Relay.CATEGORIES).toList();
    return found.isEmpty() ? List.of(NONE) : found;
  }

  /// Returns the relay that the page describes. If its head breaks rules, the relay has only what
  /// is needed to check the posts.
  private Relay relay(List<Category> categories) {
    return switch (RelayValidator.ofNew(id.slug(), draft(categories))) {
      case Validated.Valid(var relay) -> relay;
      case Validated.Invalid(var found) -> {
        found.stream().map(this::located).forEach(errors::add);
        yield new Relay(
            id, "-", "-", Optional.empty(), categories, Language.DANISH, Relay.RelayState.OPEN);
      }
    };
  }

  private RelayDraft draft(List<Category> categories) {
    var article = page.article().map(TextPassage::text);
    return new RelayDraft(
        page.title().text(),
        page.introduction().text(),
        article.orElse(null),
        article.isEmpty() ? null : link.map(URI::toString).orElse(null),
        categories.stream().map(Category::name).toList(),
        Language.DANISH.tag(),
        true);
  }

  private LineError located(ValidationError error) {
    var introduction = page.introduction().line();
    var line =
        switch (error.at()) {
          case "introduction" -> introduction;
          case "articleText", "articleLink" ->
              page.article().map(TextPassage::line).orElse(introduction);
          default -> page.title().line();
        };
    return LineError.RuleViolation.in(line, error);
  }
}
