package dk.blogstafet.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a post's next version and what readers are told about it, and finds every flaw of both at
/// once.
final class CorrectionValidator {
  private final Post before;
  private final List<ValidationError> errors = new ArrayList<>();

  private CorrectionValidator(Post before) {
    this.before = before;
  }

  /// What a check finds.
  sealed interface CorrectionValidation {
    /// Nothing wrong: this is what it says.
    record Valid(PostMetadata metadata, PostBody body, Correction correction)
        implements CorrectionValidation {}

    /// Every flaw there is.
    record Invalid(List<ValidationError> errors) implements CorrectionValidation {}
  }

  /// Checks a correction of a post.
  ///
  /// @param now when it is made; the post's date may be no later than that day
  static CorrectionValidation of(
      PostDraft draft, CorrectionDraft told, Post before, Relay relay, Instant now) {
    return new CorrectionValidator(before).check(draft, told, relay, now);
  }

  private CorrectionValidation check(
      PostDraft draft, CorrectionDraft told, Relay relay, Instant now) {
    var validation = DraftValidator.ofCorrection(draft, relay, DanishTime.dateOf(now));
    if (validation instanceof DraftValidation.Invalid(var found)) {
      errors.addAll(found);
    }
    checkSlug(draft.slug());
    var kind = kind(told.kind());
    var correction = sentence(told.sentence(), kind, now);
    if (before.corrections().size() == Post.CORRECTIONS) {
      var count = Post.CORRECTIONS + 1;
      errors.add(new ValidationError.TooMany("corrections", Post.CORRECTIONS, count));
    }
    if (validation instanceof DraftValidation.Valid valid && correction.isPresent()) {
      checkTogether(valid.metadata(), correction.get());
    }
    return validation instanceof DraftValidation.Valid(var postMetadata, var body, _)
            && errors.isEmpty()
        ? new CorrectionValidation.Valid(postMetadata, body, correction.orElseThrow())
        : new CorrectionValidation.Invalid(errors);
  }

  /// A post keeps its address: whoever names another means another post, or hopes in vain.
  private void checkSlug(@Nullable String given) {
    var own = before.id().slug();
    var slug = given == null ? "" : TextNormalizer.line(given);
    if (Slug.isValid(slug) && !slug.equals(own)) {
      errors.add(new ValidationError.UnknownValue("slug", slug, List.of(own)));
    }
  }

  private Optional<Correction.CorrectionKind> kind(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      errors.add(new ValidationError.MissingValue("kind"));
      return Optional.empty();
    }
    var kind = Correction.CorrectionKind.of(TextNormalizer.strip(tag));
    if (kind.isEmpty()) {
      var known =
          Stream.of(Correction.CorrectionKind.values())
              .map(Correction.CorrectionKind::tag)
              .toList();
      errors.add(new ValidationError.UnknownValue("kind", tag, known));
    }
    return kind;
  }

  private Optional<Correction> sentence(
      @Nullable String sentence, Optional<Correction.CorrectionKind> kind, Instant now) {
    var read = TextField.SENTENCE.read(sentence, "sentence");
    errors.addAll(read.errors());
    return read.errors().isEmpty()
        ? kind.map(it -> new Correction(it, now, read.text()))
        : Optional.empty();
  }

  private void checkTogether(PostMetadata postMetadata, Correction correction) {
    var bytes = PostSummary.bytes(postMetadata, Optional.of(correction));
    if (bytes > PostSummary.BYTES) {
      errors.add(
          new ValidationError.TooLongCombined(
              "title, teaser, authors, sentence", PostSummary.BYTES, bytes));
    }
  }
}
