package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Passage;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DraftValidation;
import dk.blogstafet.relay.DraftValidator;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayDraft;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelayValidator;
import dk.blogstafet.relay.ValidationError;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds a page against the rules of relays and posts, and says of each breach in which line it is.
final class PageCheck {
  private final List<Complaint> complaints = new ArrayList<>();
  private final LocalDate today;

  private PageCheck(LocalDate today) {
    this.today = today;
  }

  /// What a page is to become part of, or everything that stands in the way.
  sealed interface Result {
    /// Every rule is kept.
    ///
    /// @param relay the relay that the page describes; its categories are those that the relay has
    ///   already and the page's
    record Fine(Relay relay) implements Result {}

    /// Some rules are broken.
    record Broken(List<Complaint> complaints) implements Result {}
  }

  /// Checks a page.
  ///
  /// @param own the categories that the relay has already
  static Result of(Parsed.Page page, Wishes wishes, List<Category> own, LocalDate today) {
    return new PageCheck(today).check(page, wishes, own);
  }

  private Result check(Parsed.Page page, Wishes wishes, List<Category> own) {
    if (wishes.article().isPresent() && page.article().isEmpty()) {
      complaints.add(noArticle(page.introduction().line()));
    }
    var categories = CategoryCheck.of(own, page.entries(), complaints);
    if (!categories.isEmpty()) {
      var sample = sample(wishes.relay(), categories);
      page.entries().forEach(entry -> check(entry, sample));
    }
    return switch (RelayValidator.ofNew(wishes.relay().slug(), draft(page, wishes, categories))) {
      case RelayValidator.RelayValidation.Valid(var relay) when complaints.isEmpty() ->
          new Result.Fine(relay);
      case RelayValidator.RelayValidation.Valid _ -> new Result.Broken(complaints);
      case RelayValidator.RelayValidation.Invalid(var errors) -> {
        errors.forEach(error -> complain(page, error));
        yield new Result.Broken(complaints);
      }
    };
  }

  private static RelayDraft draft(Parsed.Page page, Wishes wishes, List<Category> categories) {
    var article = page.article().map(Passage::text);
    return new RelayDraft(
        page.title().text(),
        page.introduction().text(),
        article.orElse(null),
        article.isEmpty() ? null : wishes.article().map(URI::toString).orElse(null),
        categories.stream().map(Category::name).toList(),
        Language.DANISH.tag(),
        true);
  }

  /// A relay to hold drafts against, whatever may be wrong with the page's own head.
  private static Relay sample(RelayId id, List<Category> categories) {
    return new Relay(
        id, "-", "-", Optional.empty(), categories, Language.DANISH, Relay.RelayState.OPEN);
  }

  private static Complaint noArticle(int line) {
    return new Complaint.Unexpected(
        line,
        "a line about the introductory article below the introduction",
        "none",
        "Write one above “Blogs”, such as “Læs den introducerende artikel”, or leave out"
            + " --article.");
  }

  private void complain(Parsed.Page page, ValidationError error) {
    var introduction = page.introduction().line();
    switch (error.at()) {
      case "categories" -> {} // said already, line by line
      case "introduction" -> complaints.add(Complaint.Breach.in(introduction, error));
      case "articleText", "articleLink" ->
          complaints.add(
              Complaint.Breach.in(page.article().map(Passage::line).orElse(introduction), error));
      default -> complaints.add(Complaint.Breach.in(page.title().line(), error));
    }
  }

  private void check(Entry entry, Relay relay) {
    switch (DraftValidator.of(entry.draft(), relay, today)) {
      case DraftValidation.Valid _ -> {}
      case DraftValidation.Invalid(var errors) -> errors.forEach(error -> complain(entry, error));
    }
  }

  private void complain(Entry entry, ValidationError error) {
    switch (error.at()) {
      case "category" -> {} // said already, for the relay as a whole
      case "date" -> complaints.add(Complaint.Breach.in(entry.dateLine(), error));
      case "teaser" -> complaints.add(Complaint.Breach.in(entry.teaser().line(), error));
      default -> complaints.add(Complaint.Breach.in(entry.title().line(), error));
    }
  }
}
