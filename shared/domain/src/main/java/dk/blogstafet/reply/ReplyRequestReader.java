package dk.blogstafet.reply;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Validates requests and collects their errors.
final class ReplyRequestReader {
  private final String editor;
  private final Instant now;
  private final FieldReader reader = new FieldReader();

  ReplyRequestReader(String editor, Instant now) {
    this.editor = editor;
    this.now = now;
  }

  List<ValidationError> errors() {
    return reader.errors();
  }

  Optional<ReplyRequest> read(PostSummary post, ReplyDraft draft) {
    var published = post.published().map(DanishTime::dateOf).orElseGet(post::date);
    var received = received(draft.received(), published);
    var name = reader.text(TextField.AUTHOR_NAME, draft.name(), "name");
    var contact = reader.text(TextField.REPLY_CONTACT, draft.contact(), "contact");
    var passage = reader.text(TextField.PASSAGE, draft.passage(), "passage");
    var text = reader.text(TextField.REPLY_TEXT, draft.text(), "text");
    return reader.areFine()
        ? received.map(it ->
            new ReplyRequest(post.id(), published, it, name, contact, passage, text, editor, now))
        : Optional.empty();
  }

  private Optional<LocalDate> received(@Nullable String typed, LocalDate published) {
    var today = DanishTime.dateOf(now);
    if (typed == null || typed.isBlank()) {
      return Optional.of(today);
    }
    try {
      var date = LocalDate.parse(typed.strip());
      if (date.isAfter(today)) {
        reader.add(new ValidationError.InFuture("received", date, today));
      } else if (date.isBefore(published)) {
        reader.add(new ValidationError.TooEarly("received", date, published));
      }
      return Optional.of(date);
    } catch (DateTimeParseException malformed) {
      reader.add(new ValidationError.MalformedValue("received", ValidationError.ValueFormat.DATE));
      return Optional.empty();
    }
  }
}
