package dk.blogstafet.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a post's next version and what readers are told about it, and finds every flaw of both at
/// once.
final class CorrectionCheck {
  private final WholePost before;
  private final List<Flaw> flaws = new ArrayList<>();

  private CorrectionCheck(WholePost before) {
    this.before = before;
  }

  /// What a check finds.
  sealed interface Result {
    /// Nothing wrong: this is what it says.
    record Sound(Headline headline, Body body, Correction correction) implements Result {}

    /// Every flaw there is.
    record Flawed(List<Flaw> flaws) implements Result {}
  }

  /// Checks a correction of a post.
  ///
  /// @param now when it is made; the post's date may be no later than that day
  static Result of(Draft draft, DraftCorrection told, WholePost before, Relay relay, Instant now) {
    return new CorrectionCheck(before).check(draft, told, relay, now);
  }

  private Result check(Draft draft, DraftCorrection told, Relay relay, Instant now) {
    var verdict = DraftCheck.ofCorrection(draft, relay, DanishTime.dateOf(now));
    if (verdict instanceof Verdict.Flawed(var found)) {
      flaws.addAll(found);
    }
    checkSlug(draft.slug());
    var kind = kind(told.kind());
    var correction = sentence(told.sentence(), kind, now);
    if (before.corrections().size() == WholePost.CORRECTIONS) {
      var count = WholePost.CORRECTIONS + 1;
      flaws.add(new Flaw.TooMany("corrections", WholePost.CORRECTIONS, count));
    }
    if (verdict instanceof Verdict.Sound sound && correction.isPresent()) {
      checkTogether(sound.headline(), correction.get());
    }
    return verdict instanceof Verdict.Sound(var headline, var body, _) && flaws.isEmpty()
        ? new Result.Sound(headline, body, correction.orElseThrow())
        : new Result.Flawed(flaws);
  }

  /// A post keeps its address: whoever names another means another post, or hopes in vain.
  private void checkSlug(@Nullable String given) {
    var own = before.id().slug();
    var slug = given == null ? "" : NormalText.line(given);
    if (Slug.isValid(slug) && !slug.equals(own)) {
      flaws.add(new Flaw.Unknown("slug", slug, List.of(own)));
    }
  }

  private Optional<Correction.Kind> kind(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      flaws.add(new Flaw.Missing("kind"));
      return Optional.empty();
    }
    var kind = Correction.Kind.of(NormalText.strip(tag));
    if (kind.isEmpty()) {
      var known = Stream.of(Correction.Kind.values()).map(Correction.Kind::tag).toList();
      flaws.add(new Flaw.Unknown("kind", tag, known));
    }
    return kind;
  }

  private Optional<Correction> sentence(
      @Nullable String sentence, Optional<Correction.Kind> kind, Instant now) {
    var read = Field.SENTENCE.read(sentence, "sentence");
    flaws.addAll(read.flaws());
    return read.flaws().isEmpty()
        ? kind.map(it -> new Correction(it, now, read.text()))
        : Optional.empty();
  }

  private void checkTogether(Headline headline, Correction correction) {
    var bytes = Post.bytes(headline, Optional.of(correction));
    if (bytes > Post.BYTES) {
      flaws.add(new Flaw.TooLongTogether("title, teaser, authors, sentence", Post.BYTES, bytes));
    }
  }
}
