package dk.blogstafet.page.mail;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.mail.TurnMailInstruction;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.mail.CalendarEvent;
import dk.blogstafet.mail.CalendarEvent.CalendarTime;
import dk.blogstafet.mail.EmailAttachment;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;

/// The calendar files of turns' mails. A turn is one event: the deadline until a time of
/// publication is chosen, and then that time. Its sequence is the turn's version, so that a later
/// mail replaces the event, and the end of the turn cancels it. The file has no link, because
/// calendars are often shared.
public final class TurnCalendar {
  private static final String NAME = "blogstafet.ics";

  private final Site site;

  /// Creates the calendar files of a site.
  public TurnCalendar(Site site) {
    this.site = site;
  }

  /// Returns the file of a mail that gives or cancels a date; no file for others.
  public List<EmailAttachment> files(Relay relay, TurnMailInstruction instruction) {
    var turn = instruction.turn();
    var kind = instruction.task().kind();
    var isCancelled = cancels(kind, turn);
    var time =
        isCancelled
            ? Optional.<CalendarTime>of(new CalendarTime.WholeDay(turn.deadline()))
            : time(kind, turn);
    return time.stream()
        .map(it -> event(relay, instruction, it, isCancelled))
        .map(event -> new EmailAttachment(NAME, CalendarEvent.TYPE, event.file()))
        .toList();
  }

  /// Editors have the event since the author accepted.
  private static boolean cancels(TurnMailKind kind, Turn turn) {
    return switch (kind) {
      case ENDED, UNSCHEDULED -> true;
      case EDITOR_DECLINED -> turn.acceptance().isPresent();
      case INVITATION,
          INVITATION_REMINDER,
          ACCEPTANCE,
          DEADLINE_REMINDER,
          DEADLINE_MOVED,
          CHANGES_REQUESTED,
          APPROVAL_REQUEST,
          SCHEDULED,
          PUBLICATION,
          NEW_LINK,
          EDITOR_ACCEPTED,
          EDITOR_RETURNED,
          EDITOR_POSTPONED,
          EDITOR_SUBMITTED,
          EDITOR_RECALLED,
          EDITOR_APPROVED,
          EDITOR_UNSCHEDULED,
          EDITOR_OVERDUE,
          EDITOR_CANDIDATES,
          EDITOR_BOUNCED,
          EDITOR_COMPLAINED ->
          false;
    };
  }

  private static Optional<CalendarTime> time(TurnMailKind kind, Turn turn) {
    return switch (kind) {
      case INVITATION,
          INVITATION_REMINDER,
          ACCEPTANCE,
          DEADLINE_REMINDER,
          DEADLINE_MOVED,
          EDITOR_ACCEPTED,
          EDITOR_POSTPONED ->
          Optional.of(new CalendarTime.WholeDay(turn.deadline()));
      case SCHEDULED -> turn.schedule().map(CalendarTime.TimedMoment::new);
      case PUBLICATION -> turn.publishedAt().map(CalendarTime.TimedMoment::new);
      case CHANGES_REQUESTED,
          APPROVAL_REQUEST,
          UNSCHEDULED,
          NEW_LINK,
          ENDED,
          EDITOR_DECLINED,
          EDITOR_RETURNED,
          EDITOR_SUBMITTED,
          EDITOR_RECALLED,
          EDITOR_APPROVED,
          EDITOR_UNSCHEDULED,
          EDITOR_OVERDUE,
          EDITOR_CANDIDATES,
          EDITOR_BOUNCED,
          EDITOR_COMPLAINED ->
          Optional.empty();
    };
  }

  private CalendarEvent event(
      Relay relay, TurnMailInstruction instruction, CalendarTime time, boolean isCancelled) {
    var turn = instruction.turn();
    var key =
        switch (time) {
          case CalendarTime.WholeDay _ -> "turnmail.calendar.deadline";
          case CalendarTime.TimedMoment _ -> "turnmail.calendar.publication";
        };
    var summary =
        LocalizedMessages.in(relay.language())
            .text(key, turn.invitation().invitee(), relay.title());
    var uid = relay.id().slug() + "-" + turn.key().number() + "@" + site.home().getHost();
    return new CalendarEvent(
        uid, turn.version(), instruction.task().made(), time, summary, isCancelled);
  }
}
