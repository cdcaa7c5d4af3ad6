package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.HandOverReason;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Validates invitations and collects their errors.
final class InvitationReader {
  private final String editor;
  private final Instant now;
  private final FieldReader reader = new FieldReader();

  InvitationReader(String editor, Instant now) {
    this.editor = editor;
    this.now = now;
  }

  List<ValidationError> errors() {
    return reader.errors();
  }

  Optional<EmailAddress> address(@Nullable String typed) {
    EmailAddress.errorOf(typed).ifPresent(reader::add);
    return EmailAddress.parse(typed);
  }

  Optional<Invitation> read(InvitationDraft draft) {
    var name = reader.text(TextField.AUTHOR_NAME, draft.name(), "name");
    var question = reader.text(TextField.QUESTION, draft.question(), "question");
    var from = draft.from() == null ? "" : draft.from();
    var greeting = reader.text(TextField.GREETING, draft.greeting(), "greeting");
    var because = HandOverReason.of(reader.text(TextField.BECAUSE, draft.because(), "because"));
    // A greeting has a sender.
    var author =
        from.isBlank() && greeting.isEmpty() && because.isEmpty()
            ? ""
            : reader.text(TextField.AUTHOR_NAME, from, "from");
    var deadline = deadline(draft.deadline());
    var handOver =
        Optional.of(author)
            .filter(it -> !it.isEmpty())
            .map(it -> new HandOver(it, greeting, because));
    return reader.areFine()
        ? deadline.map(
            it -> new Invitation(name, question, it, draft.isBaton(), handOver, editor, now))
        : Optional.empty();
  }

  private Optional<LocalDate> deadline(@Nullable String typed) {
    var text = reader.text(TextField.DATE, typed, "deadline");
    try {
      var today = DanishTime.dateOf(now);
      var date = text.isEmpty() ? today : LocalDate.parse(text);
      if (date.isBefore(today)) {
        reader.add(new ValidationError.TooEarly("deadline", date, today));
      }
      return Optional.of(date);
    } catch (DateTimeParseException malformed) {
      reader.add(new ValidationError.MalformedValue("deadline", ValidationError.ValueFormat.DATE));
      return Optional.empty();
    }
  }
}
