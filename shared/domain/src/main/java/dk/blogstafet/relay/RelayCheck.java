package dk.blogstafet.relay;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a relay's description and finds every flaw at once.
public final class RelayCheck {
  private final Fields fields = new Fields();
  private final List<Category> before;

  /// @param before the categories that the relay has
  private RelayCheck(List<Category> before) {
    this.before = before;
  }

  /// What a check finds.
  public sealed interface Result {
    /// Nothing wrong: this is what it says.
    record Sound(Relay relay) implements Result {}

    /// Every flaw there is, in the order of the fields.
    record Flawed(List<Flaw> flaws) implements Result {
      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }
  }

  /// Checks the description of a relay that is to be opened.
  ///
  /// @param id its name in addresses
  public static Result ofNew(@Nullable String id, RelayDraft draft) {
    var check = new RelayCheck(List.of());
    return check.result(check.id(id), check.read(draft));
  }

  /// Checks the new description of a relay. A category that posts stand in must stay; since posts
  /// bear its name, renaming it is dropping it and adding another.
  public static Result of(Standing seen, RelayDraft draft) {
    var check = new RelayCheck(seen.relay().categories());
    var read = check.read(draft);
    check.checkDropped(seen, read.categories());
    return check.result(Optional.of(seen.id()), read);
  }

  private Optional<RelayId> id(@Nullable String given) {
    var slug = given == null ? "" : NormalText.strip(given);
    if (slug.isEmpty()) {
      fields.add(new Flaw.Missing("id"));
      return Optional.empty();
    }
    if (!Slug.isValid(slug)) {
      fields.add(new Flaw.Malformed("id", Flaw.Form.SLUG));
    } else if (!RelayId.isValid(slug)) {
      fields.add(new Flaw.Reserved("id", slug));
    }
    return RelayId.isValid(slug) ? Optional.of(new RelayId(slug)) : Optional.empty();
  }

  private Read read(RelayDraft draft) {
    var title = fields.text(Field.RELAY_TITLE, draft.title(), "title");
    var introduction = fields.text(Field.INTRODUCTION, draft.introduction(), "introduction");
    var article = article(draft);
    var categories = categories(draft.categories());
    var language = fields.language(draft.language());
    if (draft.open() == null) {
      fields.add(new Flaw.Missing("open"));
    }
    var state = Objects.equals(draft.open(), false) ? Relay.State.CLOSED : Relay.State.OPEN;
    return new Read(title, introduction, article, categories, language, state);
  }

  private Optional<Article> article(RelayDraft draft) {
    var text = fields.text(Field.ARTICLE_TEXT, draft.articleText(), "articleText");
    var asked = fields.text(Field.ARTICLE_LINK, draft.articleLink(), "articleLink");
    var link = asked.isEmpty() ? Optional.<URI>empty() : fields.link(asked, "articleLink");
    if (text.isEmpty() && !asked.isEmpty()) {
      fields.add(new Flaw.Missing("articleText"));
    }
    return text.isEmpty() || !fields.areFine()
        ? Optional.empty()
        : Optional.of(new Article(text, link));
  }

  private List<Category> categories(List<String> names) {
    if (names.isEmpty()) {
      fields.add(new Flaw.Missing("categories"));
    }
    if (names.size() > Relay.CATEGORIES) {
      fields.add(new Flaw.TooMany("categories", Relay.CATEGORIES, names.size()));
      return List.of();
    }
    var categories = new ArrayList<Category>();
    var slugs = new HashSet<String>();
    for (var i = 0; i < names.size(); i++) {
      var flaw = Category.flawOf(names.get(i), "categories[" + i + "]");
      flaw.ifPresent(fields::add);
      var category = flaw.isEmpty() ? category(names.get(i)) : null;
      if (category != null && slugs.add(category.slug())) {
        categories.add(category);
      } else if (category != null) {
        fields.add(new Flaw.Twice("categories", category.name()));
      }
    }
    return categories;
  }

  /// A category that is there keeps the letters that posts bear.
  private Category category(String name) {
    return before.stream()
        .filter(category -> category.isNamed(name))
        .findFirst()
        .orElseGet(() -> new Category(Field.CATEGORY.normal(name)));
  }

  private void checkDropped(Standing seen, List<Category> categories) {
    for (var category : seen.relay().categories()) {
      var count = seen.counts().of(category);
      if (count > 0 && !categories.contains(category)) {
        fields.add(new Flaw.InUse("categories", category.name(), count));
      }
    }
  }

  private Result result(Optional<RelayId> id, Read read) {
    return fields.areFine()
        ? new Result.Sound(read.relay(id.orElseThrow()))
        : new Result.Flawed(fields.flaws());
  }

  /// What a draft says, sound or not.
  private record Read(
      String title,
      String introduction,
      Optional<Article> article,
      List<Category> categories,
      Optional<Language> language,
      Relay.State state) {
    Relay relay(RelayId id) {
      return new Relay(id, title, introduction, article, categories, language.orElseThrow(), state);
    }
  }
}
