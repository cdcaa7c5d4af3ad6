package dk.blogstafet.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A relay as its editor describes it.
///
/// @param introduction paragraphs of plain text, with an empty line between them
/// @param categories the relay's own, in the order in which readers see them
public record Relay(
    RelayId id,
    String title,
    String introduction,
    Optional<Article> article,
    List<Category> categories,
    Language language,
    State state) {
  /// The most categories a relay may have.
  public static final int CATEGORIES = 20;

  /// Whether a relay takes posts.
  public enum State {
    OPEN,
    CLOSED
  }

  public Relay {
    Field.RELAY_TITLE.require(title);
    Field.INTRODUCTION.require(introduction);
    categories = List.copyOf(categories);
    requireDistinct(categories);
  }

  /// The relay's category of this name, if it has it.
  public Optional<Category> category(String name) {
    return categories.stream().filter(category -> category.isNamed(name)).findFirst();
  }

  /// The relay's category with this name in addresses, if it has it.
  public Optional<Category> categoryBySlug(String slug) {
    return categories.stream().filter(category -> category.slug().equals(slug)).findFirst();
  }

  /// Whether another description says the same, in normal form or in what an earlier version
  /// stored.
  boolean says(Relay other) {
    return normal().equals(other.normal());
  }

  private List<Object> normal() {
    return List.of(
        id,
        NormalText.line(title),
        NormalText.markdown(introduction),
        article.map(Article::text).map(NormalText::line),
        article.flatMap(Article::link).map(Link::canonical),
        categories.stream().map(Category::name).map(NormalText::line).toList(),
        language,
        state);
  }

  /// The introduction's paragraphs.
  public List<String> paragraphs() {
    return introduction.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  private static void requireDistinct(List<Category> categories) {
    var slugs = new HashSet<String>();
    if (categories.isEmpty() || categories.size() > CATEGORIES) {
      throw new IllegalArgumentException("A relay has 1 to " + CATEGORIES + " categories");
    }
    for (var category : categories) {
      if (!slugs.add(category.slug())) {
        throw new IllegalArgumentException("Two categories with one address: " + category.slug());
      }
    }
  }
}
