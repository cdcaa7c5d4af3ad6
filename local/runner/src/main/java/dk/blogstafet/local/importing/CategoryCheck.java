package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Excerpt;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the categories that a relay has once a page is imported: its own, then the page's in the
/// order in which they first stand there.
final class CategoryCheck {
  private final Map<String, Category> bySlug = new LinkedHashMap<>();
  private final List<Complaint> complaints;

  private CategoryCheck(List<Category> own, List<Complaint> complaints) {
    own.forEach(category -> bySlug.put(category.slug(), category));
    this.complaints = complaints;
  }

  /// The categories, those that can't be any left out and complained about.
  static List<Category> of(List<Category> own, List<Entry> entries, List<Complaint> complaints) {
    var check = new CategoryCheck(own, complaints);
    entries.forEach(check::add);
    return List.copyOf(check.bySlug.values());
  }

  private void add(Entry entry) {
    var line = entry.dateLine();
    var name = entry.category();
    var error = Category.flawOf(name, "category");
    if (error.isPresent()) {
      complaints.add(new Complaint.Breach(line, error.get()));
    } else {
      add(new Category(name), line);
    }
  }

  private void add(Category category, int line) {
    var known = bySlug.get(category.slug());
    if (known == null && bySlug.size() == Relay.CATEGORIES) {
      var expected = "at most " + Relay.CATEGORIES + " categories in a relay";
      var remedy = "Use one of " + bySlug.values() + ".";
      complaints.add(
          new Complaint.Unexpected(line, expected, Excerpt.quoted(category.name()), remedy));
    } else if (known == null) {
      bySlug.put(category.slug(), category);
    } else if (!known.equals(category)) {
      var expected = "the category “" + known + "” as it is written elsewhere";
      var remedy = "Write it the same way: addresses can't tell the two apart.";
      complaints.add(
          new Complaint.Unexpected(line, expected, Excerpt.quoted(category.name()), remedy));
    }
  }
}
