package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.TextNormalizer;
import dk.blogstafet.relay.validation.WebLink;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A relay's description, written by its editors.
///
/// @param introduction paragraphs of plain text, separated by an empty line
/// @param categories the relay's own, in display order
/// @param feedId the id of the relay's feeds if it was imported from another site; the ids of its
///   posts begin with it. Empty for a relay that was opened here
public record Relay(
    RelayId id,
    String title,
    String introduction,
    Optional<IntroductoryArticle> article,
    List<Category> categories,
    Language language,
    RelayState state,
    Optional<String> feedId) {
  /// The form of an id: an absolute IRI in ASCII.
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9+.-]*:[\\x21-\\x7E]{1,500}");

  /// The maximum number of categories.
  public static final int CATEGORIES = 20;

  /// Whether a relay accepts posts.
  public enum RelayState {
    OPEN,
    CLOSED
  }

  public Relay {
    TextField.RELAY_TITLE.require(title);
    TextField.INTRODUCTION.require(introduction);
    categories = List.copyOf(categories);
    requireDistinct(categories);
    if (!feedId.stream().allMatch(Relay::isId)) {
      throw new IllegalArgumentException("Not an id: " + feedId);
    }
  }

  /// Creates a relay that was opened here.
  public Relay(
      RelayId id,
      String title,
      String introduction,
      Optional<IntroductoryArticle> article,
      List<Category> categories,
      Language language,
      RelayState state) {
    this(id, title, introduction, article, categories, language, state, Optional.empty());
  }

  /// Returns whether a text can be a feed's id.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// Returns the same description with these categories.
  public Relay withCategories(List<Category> all) {
    return new Relay(id, title, introduction, article, all, language, state, feedId);
  }

  /// Returns the same description with this feed id, or without one.
  public Relay withFeedId(Optional<String> own) {
    return new Relay(id, title, introduction, article, categories, language, state, own);
  }

  /// Returns the same description with another introduction.
  public Relay withIntroduction(String text, Optional<IntroductoryArticle> linked) {
    return new Relay(id, title, text, linked, categories, language, state, feedId);
  }

  /// Returns the category with this name, if any.
  public Optional<Category> category(String name) {
    return categories.stream().filter(category -> category.isNamed(name)).findFirst();
  }

  /// Returns the category with this slug, if any.
  public Optional<Category> categoryBySlug(String slug) {
    return categories.stream().filter(category -> category.slug().equals(slug)).findFirst();
  }

  /// Returns whether another description has the same content, in normal form or in a form that an
  /// earlier version stored.
  public boolean hasContentOf(Relay other) {
    return normal().equals(other.normal());
  }

  private List<Object> normal() {
    return List.of(
        id,
        TextNormalizer.line(title),
        TextNormalizer.markdown(introduction),
        article.map(IntroductoryArticle::text).map(TextNormalizer::line),
        article.flatMap(IntroductoryArticle::link).map(WebLink::canonical),
        categories.stream().map(Category::name).map(TextNormalizer::line).toList(),
        language,
        state);
  }

  /// Returns the introduction's paragraphs.
  public List<String> paragraphs() {
    return introduction.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public boolean isOpen() {
    return state == RelayState.OPEN;
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
