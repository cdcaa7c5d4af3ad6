package dk.blogstafet.local.migration;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.migration.MigrationReport.TakenPost;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.content.FoundItem.LeftItem;
import dk.blogstafet.local.migration.content.LeftReason;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes a manuscript for each post that it gets. Each is read back as the folder import reads it;
/// one that breaks a rule is written into a folder of its own, so that it doesn't hold up the rest.
final class PostTaker implements Consumer<FoundItem> {
  /// The folder of the posts that must be corrected first.
  static final String LEFT = "left";

  private final Path folder;
  private final Relay relay;
  private final CategoryChoice categories;
  private final LocalDate today;
  private final Language spoken;
  private final List<TakenPost> taken = new ArrayList<>();
  private final LeftGroups left = new LeftGroups();
  private final Set<String> names = new HashSet<>();
  private final Set<String> identities = new HashSet<>();

  /// @param relay an open relay with the description of the one that gets the posts
  /// @param spoken the language of reasons
  PostTaker(
      Path folder, Relay relay, CategoryChoice categoryChoice, LocalDate today, Language spoken) {
    this.folder = folder;
    this.relay = relay;
    this.categories = categoryChoice;
    this.today = today;
    this.spoken = spoken;
  }

  List<TakenPost> taken() {
    return taken;
  }

  LeftGroups left() {
    return left;
  }

  @Override
  public void accept(FoundItem item) {
    switch (item) {
      case LeftItem one -> left.add(one);
      case FoundItem.FoundPost(var post) -> take(post.redirected());
    }
  }

  private void take(ForeignPost post) {
    var category = categories.of(post.categories());
    var date = post.date();
    if (date.isPresent() && !identities.add(date.get() + " " + post.title())) {
      left.add(new LeftItem(post.title(), LeftReason.DUPLICATE, ""));
      return;
    }
    var teaser =
        post.teaser().isEmpty() ? ForeignTexts.opening(post.text().opening()) : post.teaser();
    var authors = authors(post);
    var manuscript =
        ManuscriptText.of(post, category.orElse(""), teaser, authors, relay.language());
    var flaw = flaw(post, category, manuscript);
    if (flaw.isPresent()) {
      leave(post, manuscript, flaw.get());
      return;
    }
    categories.use(category.orElseThrow());
    var file = name(post);
    write(folder.resolve(file), manuscript);
    taken.add(
        new TakenPost(
            file,
            date.orElseThrow(),
            post.title(),
            category.orElseThrow(),
            post.addresses(),
            losses(post, category.orElseThrow(), teaser, manuscript.header())));
  }

  private Optional<LeftItem> flaw(
      ForeignPost post, Optional<String> category, ManuscriptText manuscript) {
    if (post.title().isEmpty()) {
      return Optional.of(new LeftItem("", LeftReason.NO_TITLE, ""));
    }
    if (post.date().isEmpty()) {
      return Optional.of(new LeftItem("", LeftReason.NO_DATE, ""));
    }
    if (category.isEmpty()) {
      return Optional.of(new LeftItem("", LeftReason.NO_CATEGORY, ""));
    }
    return refusal(category.get(), manuscript)
        .map(sentence -> new LeftItem("", LeftReason.INVALID, sentence));
  }

  /// Returns why the folder import would refuse a manuscript.
  private Optional<String> refusal(String category, ManuscriptText manuscript) {
    if (Category.errorOf(category, "category").isPresent()) {
      return Optional.of(category);
    }
    var errors =
        switch (ManuscriptReader.read(manuscript.text().getBytes(StandardCharsets.UTF_8))) {
          case ReadResult.Valid<Manuscript>(var read) ->
              read.errors(relay.withCategories(List.of(new Category(category))), today);
          case ReadResult.Invalid<Manuscript>(var found) -> found;
        };
    return errors.stream().findFirst().map(it -> it.sentence(spoken));
  }

  private void leave(ForeignPost post, ManuscriptText manuscript, LeftItem flaw) {
    var file = LEFT + "/" + name(post);
    write(folder.resolve(file), manuscript);
    left.add(new LeftItem(post.title() + " (" + file + ")", flaw.reason(), flaw.detail()));
  }

  /// Returns the name of a file, as an export names it: no other has it, whatever its folder.
  private String name(ForeignPost post) {
    var slug = post.slug().orElseGet(() -> Slug.of(post.title()));
    var stem =
        Stream.of(post.date().map(LocalDate::toString).orElse(""), slug)
            .filter(it -> !it.isEmpty())
            .reduce((one, other) -> one + "-" + other)
            .orElse("x");
    var name = stem + ".md";
    for (var number = 2; !names.add(name); number++) {
      name = stem + "-" + number + ".md";
    }
    return name;
  }

  private static void write(Path file, ManuscriptText manuscript) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, manuscript.text());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// A semicolon separates the parts of an author's line.
  private static List<String> authors(ForeignPost post) {
    return post.authors().stream()
        .map(it -> it.replace(";", ",").strip())
        .filter(it -> !it.isEmpty())
        .distinct()
        .limit(PostMetadata.AUTHORS)
        .toList();
  }

  private static List<ImportLoss> losses(
      ForeignPost post, String category, String teaser, int header) {
    var losses = new ArrayList<ImportLoss>();
    if (!teaser.equals(post.teaser())) {
      losses.add(new ImportLoss(LossKind.TEASER, ""));
    }
    post.text().losses().stream()
        .map(it -> new ImportLoss(it.kind(), it.detail(), it.line() == 0 ? 0 : it.line() + header))
        .forEach(losses::add);
    losses.addAll(post.losses());
    named(
        losses,
        LossKind.CATEGORIES,
        post.categories().stream().filter(it -> !Slug.of(it).equals(Slug.of(category))));
    named(losses, LossKind.TAGS, post.tags().stream());
    named(losses, LossKind.AUTHORS, post.authors().stream().distinct().skip(PostMetadata.AUTHORS));
    return losses;
  }

  private static void named(List<ImportLoss> losses, LossKind kind, Stream<String> names) {
    var all = String.join(", ", names.distinct().toList());
    if (!all.isEmpty()) {
      losses.add(new ImportLoss(kind, all));
    }
  }
}
