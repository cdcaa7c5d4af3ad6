package dk.blogstafet.relay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a draft for a relay and finds every flaw at once, so that nobody has to send it twice to
/// hear the next one.
public final class DraftCheck {
  /// The first day on which Denmark's dates are those of today's calendar; its newspapers begin
  /// later.
  private static final LocalDate EARLIEST = LocalDate.of(1700, 3, 1);

  private final Relay relay;
  private final LocalDate today;
  private final boolean isNew;
  private final Fields fields = new Fields();

  private DraftCheck(Relay relay, LocalDate today, boolean isNew) {
    this.relay = relay;
    this.today = today;
    this.isNew = isNew;
  }

  /// Checks a draft of a new post.
  ///
  /// @param today the last date that a post may have
  public static Verdict of(Draft draft, Relay relay, LocalDate today) {
    return new DraftCheck(relay, today, true).verdict(draft);
  }

  /// Checks a draft of a post's next version, which a closed relay takes too.
  ///
  /// @param today the last date that a post may have
  static Verdict ofCorrection(Draft draft, Relay relay, LocalDate today) {
    return new DraftCheck(relay, today, false).verdict(draft);
  }

  private Verdict verdict(Draft draft) {
    if (isNew && !relay.isOpen()) {
      fields.add(new Flaw.Closed("relay"));
    }
    var title = text(Field.TITLE, draft.title(), "title");
    var date = date(draft.date());
    var category = category(draft.category());
    var teaser = text(Field.TEASER, draft.teaser(), "teaser");
    var authors = authors(draft.authors());
    var body = body(draft);
    var wish = wish(draft.slug());
    if (fields.areFine()) {
      checkTogether(title, category.orElseThrow(), teaser, authors);
    }
    if (!fields.areFine()) {
      return new Verdict.Flawed(fields.flaws());
    }
    var headline = new Headline(title, date.orElseThrow(), category.orElseThrow(), teaser, authors);
    return new Verdict.Sound(headline, body, wish);
  }

  private String text(Field field, @Nullable String value, String at) {
    return fields.text(field, value, at);
  }

  private Optional<LocalDate> date(@Nullable String value) {
    var text = text(Field.DATE, value, "date");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(text);
      if (date.isAfter(today)) {
        fields.add(new Flaw.InFuture("date", date, today));
      } else if (date.isBefore(EARLIEST)) {
        fields.add(new Flaw.TooEarly("date", date, EARLIEST));
      }
      return Optional.of(date);
    } catch (DateTimeParseException malformed) {
      fields.add(new Flaw.Malformed("date", Flaw.Form.DATE));
      return Optional.empty();
    }
  }

  private Optional<Category> category(@Nullable String value) {
    var text = text(Field.CATEGORY, value, "category");
    var category = relay.category(text);
    if (!text.isEmpty() && category.isEmpty()) {
      var known = relay.categories().stream().map(Category::name).toList();
      fields.add(new Flaw.Unknown("category", text, known));
    }
    return category;
  }

  private List<Author> authors(List<Draft.DraftAuthor> drafts) {
    if (drafts.size() > Headline.AUTHORS) {
      fields.add(new Flaw.TooMany("authors", Headline.AUTHORS, drafts.size()));
      return List.of();
    }
    var authors = new ArrayList<Author>();
    for (var i = 0; i < drafts.size(); i++) {
      author(drafts.get(i), "authors[" + i + "].").ifPresent(authors::add);
    }
    return authors;
  }

  private Optional<Author> author(Draft.DraftAuthor draft, String at) {
    var before = fields.flaws().size();
    var name = text(Field.AUTHOR_NAME, draft.name(), at + "name");
    var title = text(Field.AUTHOR_TITLE, draft.title(), at + "title");
    var workplace = text(Field.AUTHOR_WORKPLACE, draft.workplace(), at + "workplace");
    var side = side(text(Field.AUTHOR_SIDE, draft.side(), at + "side"), at + "side");
    return fields.flaws().size() == before
        ? Optional.of(new Author(name, title, workplace, side))
        : Optional.empty();
  }

  private Optional<Side> side(String text, String at) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "researcher" -> Optional.of(Side.RESEARCHER);
      case "practitioner" -> Optional.of(Side.PRACTITIONER);
      default -> {
        fields.add(new Flaw.Unknown(at, text, List.of("researcher", "practitioner")));
        yield Optional.empty();
      }
    };
  }

  private Body body(Draft draft) {
    var text = text(Field.TEXT, draft.text(), "text");
    var link = text(Field.LINK, draft.link(), "link");
    if (!text.isEmpty() && !link.isEmpty()) {
      fields.add(new Flaw.Both("link", "text"));
    }
    if (!text.isEmpty()) {
      return fields.areFine() ? new Body.Written(text) : Body.NONE;
    }
    return link.isEmpty()
        ? Body.NONE
        : fields.link(link, "link").<Body>map(Body.Elsewhere::new).orElse(Body.NONE);
  }

  private Optional<PostId> wish(@Nullable String value) {
    var text = text(Field.SLUG, value, "slug");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!Slug.isValid(text)) {
      fields.add(new Flaw.Malformed("slug", Flaw.Form.SLUG));
      return Optional.empty();
    }
    return Optional.of(new PostId(text));
  }

  private void checkTogether(String title, Category category, String teaser, List<Author> authors) {
    var bytes = Headline.bytes(title, category, teaser, authors);
    if (bytes > Headline.BYTES) {
      fields.add(new Flaw.TooLongTogether("title, teaser, authors", Headline.BYTES, bytes));
    }
  }
}
