package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.HandOverReason;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Validates the draft of a post for a relay and reports all errors at once.
public final class DraftValidator {
  /// The first day of today's calendar in Denmark. The country's newspapers start later.
  private static final LocalDate EARLIEST = LocalDate.of(1700, 3, 1);

  private final Relay relay;
  private final LocalDate today;
  private final boolean isNew;
  private final FieldReader reader = new FieldReader();

  private DraftValidator(Relay relay, LocalDate today, boolean isNew) {
    this.relay = relay;
    this.today = today;
    this.isNew = isNew;
  }

  /// Validates a draft of a new post.
  ///
  /// @param today the latest date that a post may have
  public static Validated<ValidatedDraft> of(PostDraft draft, Relay relay, LocalDate today) {
    return new DraftValidator(relay, today, true).validate(draft);
  }

  /// Validates a draft of a post's next version, which a closed relay accepts too.
  ///
  /// @param today the latest date that a post may have
  static Validated<ValidatedDraft> ofCorrection(PostDraft draft, Relay relay, LocalDate today) {
    return new DraftValidator(relay, today, false).validate(draft);
  }

  private Validated<ValidatedDraft> validate(PostDraft draft) {
    if (isNew && !relay.isOpen()) {
      reader.add(new ValidationError.ClosedRelay("relay"));
    }
    var title = text(TextField.TITLE, draft.title(), "title");
    var date = date(draft.date());
    var category = category(draft.category());
    var teaser = text(TextField.TEASER, draft.teaser(), "teaser");
    var authors = new AuthorValidator(reader, relay.id()).authors(draft.authors());
    var because = HandOverReason.of(text(TextField.BECAUSE, draft.because(), "because"));
    var body = body(draft);
    var wish = requestedSlug(draft.slug());
    var oldAddresses = oldAddresses(draft.oldAddresses());
    var picture =
        Optional.ofNullable(draft.picture())
            .flatMap(it -> new PictureValidator(reader, relay.id()).picture(it));
    if (reader.areFine()) {
      checkTogether(title, category.orElseThrow(), teaser, authors, because, picture);
    }
    if (!reader.areFine()) {
      return new Validated.Invalid<>(reader.errors());
    }
    var metadata =
        new PostMetadata(
            title, date.orElseThrow(), category.orElseThrow(), teaser, authors, because, picture);
    return new Validated.Valid<>(
        new ValidatedDraft(metadata, body, wish, draft.mailable(), oldAddresses));
  }

  private String text(TextField field, @Nullable String value, String at) {
    return reader.text(field, value, at);
  }

  private Optional<LocalDate> date(@Nullable String value) {
    var text = text(TextField.DATE, value, "date");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(text);
      if (date.isAfter(today)) {
        reader.add(new ValidationError.InFuture("date", date, today));
      } else if (date.isBefore(EARLIEST)) {
        reader.add(new ValidationError.TooEarly("date", date, EARLIEST));
      }
      return Optional.of(date);
    } catch (DateTimeParseException malformed) {
      reader.add(new ValidationError.MalformedValue("date", ValidationError.ValueFormat.DATE));
      return Optional.empty();
    }
  }

  private Optional<Category> category(@Nullable String value) {
    var text = text(TextField.CATEGORY, value, "category");
    var category = relay.category(text);
    if (!text.isEmpty() && category.isEmpty()) {
      var known = relay.categories().stream().map(Category::name).toList();
      reader.add(new ValidationError.UnknownValue("category", text, known));
    }
    return category;
  }

  private PostBody body(PostDraft draft) {
    var text = text(TextField.TEXT, draft.text(), "text");
    var link = text(TextField.LINK, draft.link(), "link");
    if (!text.isEmpty() && !link.isEmpty()) {
      reader.add(new ValidationError.MutuallyExclusive("link", "text"));
    }
    if (!text.isEmpty()) {
      return reader.areFine() ? new PostBody.MarkdownText(text) : PostBody.NONE;
    }
    return link.isEmpty()
        ? PostBody.NONE
        : reader.link(link, "link").<PostBody>map(PostBody.ExternalLink::new).orElse(PostBody.NONE);
  }

  private Optional<PostId> requestedSlug(@Nullable String value) {
    var text = text(TextField.SLUG, value, "slug");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!Slug.isValid(text)) {
      reader.add(new ValidationError.MalformedValue("slug", ValidationError.ValueFormat.SLUG));
      return Optional.empty();
    }
    return Optional.of(new PostId(text));
  }

  private List<FormerAddress> oldAddresses(List<String> texts) {
    var addresses = new LinkedHashSet<FormerAddress>();
    for (var i = 0; i < texts.size(); i++) {
      var at = "oldAddresses[" + i + "]";
      var text = text(TextField.OLD_ADDRESS, texts.get(i), at);
      FormerAddress.of(text)
          .ifPresentOrElse(
              addresses::add,
              () ->
                  reader.add(
                      new ValidationError.MalformedValue(
                          at, ValidationError.ValueFormat.OLD_ADDRESS)));
    }
    if (addresses.size() > Post.OLD_ADDRESSES) {
      reader.add(new ValidationError.TooMany("oldAddresses", Post.OLD_ADDRESSES, addresses.size()));
    }
    return List.copyOf(addresses);
  }

  private void checkTogether(
      String title,
      Category category,
      String teaser,
      List<Author> authors,
      String because,
      Optional<LeadPicture> picture) {
    var bytes = PostMetadata.bytes(title, category, teaser, authors, because, picture);
    if (bytes > PostMetadata.BYTES) {
      var fields = "title, teaser, authors" + (picture.isPresent() ? ", picture" : "");
      reader.add(new ValidationError.TooLongCombined(fields, PostMetadata.BYTES, bytes));
    }
  }
}
