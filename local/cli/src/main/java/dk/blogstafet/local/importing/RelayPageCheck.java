package dk.blogstafet.local.importing;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Validates a page by the rules of relays and posts, and reports errors by line.
final class RelayPageCheck {
  private final List<LineError> complaints = new ArrayList<>();
  private final LocalDate today;

  private RelayPageCheck(LocalDate today) {
    this.today = today;
  }

  /// The relay that a page becomes part of, or all errors.
  sealed interface PageCheckResult {
    /// The page breaks no rule.
    ///
    /// @param relay the relay that the page describes, with the existing and the page's categories
    record Valid(Relay relay) implements PageCheckResult {}

    /// The page breaks rules.
    record Invalid(List<LineError> complaints) implements PageCheckResult {}
  }

  /// Validates a page.
  ///
  /// @param own the categories of the existing relay
  static PageCheckResult of(
      ParsedPage.RelayPageContent page,
      ImportOptions options,
      List<Category> own,
      LocalDate today) {
    return new RelayPageCheck(today).check(page, options, own);
  }

  private PageCheckResult check(
      ParsedPage.RelayPageContent page, ImportOptions options, List<Category> own) {
    if (options.article().isPresent() && page.article().isEmpty()) {
      complaints.add(new LineError.UnexpectedText(page.introduction().line(), "line.no-article"));
    }
    var categories = CategoryCheck.of(own, page.entries(), complaints);
    if (!categories.isEmpty()) {
      var sample = sample(options.relay(), categories);
      page.entries().forEach(entry -> check(entry, sample));
    }
    return switch (RelayValidator.ofNew(options.relay().slug(), draft(page, options, categories))) {
      case Validated.Valid(var relay) when complaints.isEmpty() -> new PageCheckResult.Valid(relay);
      case Validated.Valid(var _) -> new PageCheckResult.Invalid(complaints);
      case Validated.Invalid(var errors) -> {
        errors.forEach(error -> complain(page, error));
        yield new PageCheckResult.Invalid(complaints);
      }
    };
  }

  private static RelayDraft draft(
      ParsedPage.RelayPageContent page, ImportOptions options, List<Category> categories) {
    var article = page.article().map(TextPassage::text);
    return new RelayDraft(
        page.title().text(),
        page.introduction().text(),
        article.orElse(null),
        article.isEmpty() ? null : options.article().map(URI::toString).orElse(null),
        categories.stream().map(Category::name).toList(),
        Language.DANISH.tag(),
        true);
  }

  /// Returns a relay to validate drafts with, even if the page's own head is invalid.
  private static Relay sample(RelayId id, List<Category> categories) {
    return new Relay(
        id, "-", "-", Optional.empty(), categories, Language.DANISH, Relay.RelayState.OPEN);
  }

  private void complain(ParsedPage.RelayPageContent page, ValidationError error) {
    var introduction = page.introduction().line();
    switch (error.at()) {
      case "categories" -> {} // CategoryCheck reports these by line.
      case "introduction" -> complaints.add(LineError.RuleViolation.in(introduction, error));
      case "articleText", "articleLink" ->
          complaints.add(
              LineError.RuleViolation.in(
                  page.article().map(TextPassage::line).orElse(introduction), error));
      default -> complaints.add(LineError.RuleViolation.in(page.title().line(), error));
    }
  }

  /// Complains of everything but categories, of which [CategoryCheck] complains.
  private void check(RelayPageEntry entry, Relay relay) {
    entry.manuscript().errors(relay, today).stream()
        .filter(it ->
            !(it instanceof LineError.RuleViolation(_, var error))
                || !error.at().equals("category"))
        .forEach(complaints::add);
  }
}
