package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.TextNormalizer;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Validates a relay's description and reports all errors at once.
public final class RelayValidator {
  private final FieldReader reader = new FieldReader();
  private final List<Category> before;

  /// Creates a validator.
  ///
  /// @param before the relay's current categories
  private RelayValidator(List<Category> before) {
    this.before = before;
  }

  /// Validates the description of a new relay.
  ///
  /// @param id its name in addresses
  public static Validated<Relay> ofNew(@Nullable String id, RelayDraft draft) {
    var check = new RelayValidator(List.of());
    return check.result(check.id(id), check.read(draft));
  }

  /// Validates the new description of an existing relay. A category with posts must stay. Posts
  /// store its name, so renaming it means removing it and adding another.
  public static Validated<Relay> of(RelaySnapshot seen, RelayDraft draft) {
    var check = new RelayValidator(seen.relay().categories());
    var fields = check.read(draft);
    check.checkDropped(seen, fields.categories());
    return check.result(Optional.of(seen.id()), fields);
  }

  private Optional<RelayId> id(@Nullable String given) {
    var slug = given == null ? "" : TextNormalizer.strip(given);
    if (slug.isEmpty()) {
      reader.add(new ValidationError.MissingValue("id"));
      return Optional.empty();
    }
    if (!Slug.isValid(slug)) {
      reader.add(new ValidationError.MalformedValue("id", ValidationError.ValueFormat.SLUG));
    } else if (!RelayId.isAllowed(slug)) {
      reader.add(new ValidationError.ReservedValue("id", slug));
    }
    return RelayId.isAllowed(slug) ? Optional.of(new RelayId(slug)) : Optional.empty();
  }

  private RelayFields read(RelayDraft draft) {
    var title = reader.text(TextField.RELAY_TITLE, draft.title(), "title");
    var introduction = reader.text(TextField.INTRODUCTION, draft.introduction(), "introduction");
    var article = article(draft);
    var categories = categories(draft.categories());
    var language = reader.language(draft.language());
    if (draft.open() == null) {
      reader.add(new ValidationError.MissingValue("open"));
    }
    var state =
        Objects.equals(draft.open(), false) ? Relay.RelayState.CLOSED : Relay.RelayState.OPEN;
    return new RelayFields(title, introduction, article, categories, language, state);
  }

  private Optional<IntroductoryArticle> article(RelayDraft draft) {
    var text = reader.text(TextField.ARTICLE_TEXT, draft.articleText(), "articleText");
    var asked = reader.text(TextField.ARTICLE_LINK, draft.articleLink(), "articleLink");
    var link = asked.isEmpty() ? Optional.<URI>empty() : reader.link(asked, "articleLink");
    if (text.isEmpty() && !asked.isEmpty()) {
      reader.add(new ValidationError.MissingValue("articleText"));
    }
    return text.isEmpty() || !reader.areFine()
        ? Optional.empty()
        : Optional.of(new IntroductoryArticle(text, link));
  }

  private List<Category> categories(List<String> names) {
    if (names.isEmpty()) {
      reader.add(new ValidationError.MissingValue("categories"));
    }
    if (names.size() > Relay.CATEGORIES) {
      reader.add(new ValidationError.TooMany("categories", Relay.CATEGORIES, names.size()));
      return List.of();
    }
    var categories = new ArrayList<Category>();
    var slugs = new HashSet<String>();
    for (var i = 0; i < names.size(); i++) {
      var error = Category.errorOf(names.get(i), "categories[" + i + "]");
      error.ifPresent(reader::add);
      var category = error.isEmpty() ? category(names.get(i)) : null;
      if (category != null && slugs.add(category.slug())) {
        categories.add(category);
      } else if (category != null) {
        reader.add(new ValidationError.DuplicateValue("categories", category.name()));
      }
    }
    return categories;
  }

  /// Returns the existing category in the form that posts store, if there is one.
  private Category category(String name) {
    return before.stream()
        .filter(category -> category.isNamed(name))
        .findFirst()
        .orElseGet(() -> new Category(TextField.CATEGORY.normal(name)));
  }

  private void checkDropped(RelaySnapshot seen, List<Category> categories) {
    for (var category : seen.relay().categories()) {
      var count = seen.counts().of(category);
      if (count > 0 && !categories.contains(category)) {
        reader.add(new ValidationError.InUse("categories", category.name(), count));
      }
    }
  }

  private Validated<Relay> result(Optional<RelayId> id, RelayFields relayFields) {
    return reader.areFine()
        ? new Validated.Valid<>(relayFields.relay(id.orElseThrow()))
        : new Validated.Invalid<>(reader.errors());
  }

  /// The draft's values, valid or not.
  private record RelayFields(
      String title,
      String introduction,
      Optional<IntroductoryArticle> article,
      List<Category> categories,
      Optional<Language> language,
      Relay.RelayState state) {
    Relay relay(RelayId id) {
      return new Relay(id, title, introduction, article, categories, language.orElseThrow(), state);
    }
  }
}
