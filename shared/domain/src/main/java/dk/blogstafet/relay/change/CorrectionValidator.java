package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.TextNormalizer;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Validates a post's next version together with its correction note, and reports all errors at
/// once.
final class CorrectionValidator {
  private final Post before;
  private final List<ValidationError> errors = new ArrayList<>();

  private CorrectionValidator(Post before) {
    this.before = before;
  }

  /// The content of a valid correction.
  record ValidatedCorrection(PostMetadata metadata, PostBody body, Correction correction) {}

  /// Validates a correction of a post.
  ///
  /// @param now the time of the correction; the post's date may not be later than this day
  static Validated<ValidatedCorrection> of(
      PostDraft draft, CorrectionDraft told, Post before, Relay relay, Instant now) {
    return new CorrectionValidator(before).check(draft, told, relay, now);
  }

  private Validated<ValidatedCorrection> check(
      PostDraft draft, CorrectionDraft told, Relay relay, Instant now) {
    var validation = DraftValidator.ofCorrection(draft, relay, DanishTime.dateOf(now));
    if (validation instanceof Validated.Invalid(var found)) {
      errors.addAll(found);
    }
    checkSlug(draft.slug());
    checkOldAddresses(draft.oldAddresses());
    var kind = kind(told.kind());
    var correction = sentence(told.sentence(), kind, now);
    if (before.corrections().size() == Post.CORRECTIONS) {
      var count = Post.CORRECTIONS + 1;
      errors.add(new ValidationError.TooMany("corrections", Post.CORRECTIONS, count));
    }
    if (validation instanceof Validated.Valid(var valid) && correction.isPresent()) {
      checkTogether(valid.metadata(), correction.get());
    }
    return validation instanceof Validated.Valid(var valid) && errors.isEmpty()
        ? new Validated.Valid<>(
            new ValidatedCorrection(valid.metadata(), valid.body(), correction.orElseThrow()))
        : new Validated.Invalid<>(errors);
  }

  /// Rejects a slug that differs from the post's own, because a post keeps its address.
  private void checkSlug(@Nullable String given) {
    var own = before.id().slug();
    var slug = given == null ? "" : TextNormalizer.line(given);
    if (Slug.isValid(slug) && !slug.equals(own)) {
      errors.add(new ValidationError.UnknownValue("slug", slug, List.of(own)));
    }
  }

  /// Rejects addresses on other sites that the post doesn't have: they are given at publication.
  private void checkOldAddresses(List<String> given) {
    var own = before.oldAddresses();
    for (var i = 0; i < given.size(); i++) {
      var text = given.get(i);
      if (FormerAddress.of(text).filter(it -> !own.contains(it)).isPresent()) {
        var known = own.stream().map(FormerAddress::path).toList();
        errors.add(new ValidationError.UnknownValue("oldAddresses[" + i + "]", text, known));
      }
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
