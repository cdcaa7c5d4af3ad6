package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.Paragraphs;
import dk.blogstafet.local.text.Passage;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Article;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Link;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a relay's file: title, slug, categories, the introductory article, the language (Danish if
/// it isn't said) and whether the relay is open (if it isn't said, it is) as named lines, and the
/// introduction below them.
public final class RelaySheet {
  private static final Vocabulary VOCABULARY =
      new Vocabulary()
          .with("title", "titel", "title")
          .with("slug", "slug")
          .with("categories", "kategorier", "categories")
          .with("article", "artikel", "article")
          .with("articleLink", "artikellink", "articlelink")
          .with("language", "sprog", "language")
          .with("open", "åben", "open");

  private static final List<String> YES = List.of("ja", "yes");
  private static final List<String> NO = List.of("nej", "no");

  private final FrontMatter matter;
  private final List<Complaint> complaints;

  private RelaySheet(FrontMatter matter, List<Complaint> complaints) {
    this.matter = matter;
    this.complaints = complaints;
  }

  /// Reads a file's bytes.
  public static Reading<Relay> read(byte[] file) {
    return switch (TextFile.of(file)) {
      case TextFile.Garbled(var complaints) -> new Reading.Unreadable<>(complaints);
      case TextFile.Legible(var lines) -> read(lines);
    };
  }

  private static Reading<Relay> read(List<Line> lines) {
    var complaints = new ArrayList<Complaint>();
    var relay =
        FrontMatterReader.read(lines, VOCABULARY, complaints)
            .flatMap(matter -> new RelaySheet(matter, complaints).relay(lines));
    return relay.isPresent()
        ? new Reading.Legible<>(relay.get())
        : new Reading.Unreadable<>(complaints);
  }

  private Optional<Relay> relay(List<Line> lines) {
    matter.complainOfTwice(List.of("categories"), complaints);
    var title = checked(Field.RELAY_TITLE, "title", matter.one("title"));
    var introduction = checked(Field.INTRODUCTION, "introduction", introduction(lines));
    var slug = matter.one("slug").map(Passage::text).orElseGet(() -> Slug.of(title));
    if (!RelayId.isValid(slug)) {
      complain("slug", new Flaw.Malformed("slug", Flaw.Form.SLUG));
    }
    var article = article();
    var categories = categories();
    var language = language();
    var state = isOpen() ? Relay.State.OPEN : Relay.State.CLOSED;
    return complaints.isEmpty()
        ? Optional.of(
            new Relay(new RelayId(slug), title, introduction, article, categories, language, state))
        : Optional.empty();
  }

  private Optional<Passage> introduction(List<Line> lines) {
    var paragraphs = Paragraphs.of(lines.subList(matter.end(), lines.size()));
    return paragraphs.isEmpty() ? Optional.empty() : Optional.of(Paragraphs.joined(paragraphs));
  }

  private Optional<Article> article() {
    var text = matter.one("article");
    var words = checked(Field.ARTICLE_TEXT, "articleText", text);
    var link = matter.one("articleLink").flatMap(this::link);
    return complaints.isEmpty() ? text.map(_ -> new Article(words, link)) : Optional.empty();
  }

  private Optional<URI> link(Passage passage) {
    var link = Link.parse(passage.text());
    if (link.isEmpty()) {
      complain("articleLink", new Flaw.Malformed("articleLink", Flaw.Form.LINK));
    }
    return link;
  }

  private Language language() {
    var tag = matter.one("language").map(Passage::text).orElse(Language.DANISH.tag());
    var language = Language.parse(tag);
    if (language.isEmpty()) {
      var known = Stream.of(Language.values()).map(Language::tag).toList();
      complain("language", new Flaw.Unknown("language", tag, known));
    }
    return language.orElse(Language.DANISH);
  }

  private boolean isOpen() {
    var word =
        matter.one("open").map(Passage::text).orElse(YES.getFirst()).toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      complain("open", new Flaw.Unknown("open", word, List.of("ja", "nej", "yes", "no")));
    }
    return !NO.contains(word);
  }

  private List<Category> categories() {
    var names = matter.all("categories");
    if (names.isEmpty()) {
      complain("categories", new Flaw.Missing("categories"));
    }
    if (names.size() > Relay.CATEGORIES) {
      complain("categories", new Flaw.TooMany("categories", Relay.CATEGORIES, names.size()));
    }
    var slugs = new HashSet<String>();
    for (var name : names) {
      Category.flawOf(name.text(), "category")
          .ifPresent(flaw -> complaints.add(new Complaint.Breach(name.line(), flaw)));
      if (!slugs.add(Slug.of(name.text()))) {
        complain("categories", new Flaw.Twice("categories", name.text()));
      }
    }
    return complaints.isEmpty()
        ? names.stream().map(name -> new Category(name.text())).toList()
        : List.of();
  }

  private String checked(Field field, String at, Optional<Passage> passage) {
    var text = passage.map(Passage::text).orElse("");
    var line = passage.map(Passage::line).orElse(matter.end());
    field.flawOf(text, at).ifPresent(flaw -> complaints.add(new Complaint.Breach(line, flaw)));
    return text;
  }

  private void complain(String field, Flaw flaw) {
    var line = matter.one(field).map(Passage::line).orElse(matter.end());
    complaints.add(new Complaint.Breach(line, flaw));
  }
}
