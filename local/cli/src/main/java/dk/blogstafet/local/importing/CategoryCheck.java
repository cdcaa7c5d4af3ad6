package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the categories of a relay after an import: the existing ones, then the page's in order
/// of their first use.
final class CategoryCheck {
  private final Map<String, Category> bySlug = new LinkedHashMap<>();
  private final List<LineError> errors;

  private CategoryCheck(List<Category> own, List<LineError> complaints) {
    own.forEach(category -> bySlug.put(category.slug(), category));
    this.errors = complaints;
  }

  /// Returns the categories without invalid ones, for which it adds errors.
  static List<Category> of(
      List<Category> own, List<RelayPageEntry> entries, List<LineError> complaints) {
    var check = new CategoryCheck(own, complaints);
    entries.forEach(check::add);
    return List.copyOf(check.bySlug.values());
  }

  private void add(RelayPageEntry entry) {
    var line = entry.dateLine();
    var name = entry.category();
    var error = Category.errorOf(name, "category");
    if (error.isPresent()) {
      errors.add(new LineError.RuleViolation(line, error.get()));
    } else {
      add(new Category(name), line);
    }
  }

  private void add(Category category, int line) {
    var known = bySlug.get(category.slug());
    var found = TerminalText.quoted(category.name());
    if (known == null && bySlug.size() == Relay.CATEGORIES) {
      errors.add(
          new LineError.UnexpectedText(
              line, "line.categories", found, Relay.CATEGORIES, List.copyOf(bySlug.values())));
    } else if (known == null) {
      bySlug.put(category.slug(), category);
    } else if (!known.equals(category)) {
      errors.add(new LineError.UnexpectedText(line, "line.category", found, known));
    }
  }
}
