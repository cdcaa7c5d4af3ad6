package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Passage;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DraftCheck;
import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Verdict;
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
    /// @param categories the relay's, the page's included
    record Fine(List<Category> categories) implements Result {}

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
    check(Field.RELAY_TITLE, "title", page.title());
    check(Field.INTRODUCTION, "introduction", page.introduction());
    page.article().ifPresent(text -> check(Field.ARTICLE_TEXT, "articleText", text));
    if (wishes.article().isPresent() && page.article().isEmpty()) {
      complaints.add(noArticle(page.introduction().line()));
    }
    var categories = CategoryCheck.of(own, page.entries(), complaints);
    if (!categories.isEmpty()) {
      var sample = sample(wishes.relay(), categories);
      page.entries().forEach(entry -> check(entry, sample));
    }
    return complaints.isEmpty() ? new Result.Fine(categories) : new Result.Broken(complaints);
  }

  /// A relay to hold drafts against, whatever may be wrong with the page's own head.
  private static Relay sample(RelayId id, List<Category> categories) {
    return new Relay(id, "-", "-", Optional.empty(), categories, Language.DANISH, Relay.State.OPEN);
  }

  private static Complaint noArticle(int line) {
    return new Complaint.Unexpected(
        line,
        "a line about the introductory article below the introduction",
        "none",
        "Write one above “Blogs”, such as “Læs den introducerende artikel”, or leave out --article.");
  }

  private void check(Field field, String at, Passage passage) {
    field
        .flawOf(passage.text(), at)
        .ifPresent(flaw -> complaints.add(new Complaint.Breach(passage.line(), flaw)));
  }

  private void check(Entry entry, Relay relay) {
    switch (DraftCheck.of(entry.draft(), relay, today)) {
      case Verdict.Sound _ -> {}
      case Verdict.Flawed(var flaws) -> flaws.forEach(flaw -> complain(entry, flaw));
    }
  }

  private void complain(Entry entry, Flaw flaw) {
    switch (flaw.at()) {
      case "category" -> {} // said already, for the relay as a whole
      case "date" -> complaints.add(new Complaint.Breach(entry.dateLine(), flaw));
      case "teaser" -> complaints.add(new Complaint.Breach(entry.teaser().line(), flaw));
      default -> complaints.add(new Complaint.Breach(entry.title().line(), flaw));
    }
  }
}
