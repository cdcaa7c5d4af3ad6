package dk.blogstafet.page.mail;

import dk.blogstafet.baton.Turn;
import dk.blogstafet.baton.TurnMailInstruction;
import dk.blogstafet.baton.TurnMailKind;
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
/// mail replaces the event. The file has no link, because calendars are often shared.
public final class TurnCalendar {
  private static final String NAME = "blogstafet.ics";

  private final Site site;

  /// Creates the calendar files of a site.
  public TurnCalendar(Site site) {
    this.site = site;
  }

  /// Returns the file of a mail that gives a date; no file for others.
  public List<EmailAttachment> files(Relay relay, TurnMailInstruction instruction) {
    return time(instruction.task().kind(), instruction.turn()).stream()
        .map(time -> event(relay, instruction, time))
        .map(event -> new EmailAttachment(NAME, CalendarEvent.TYPE, event.file()))
        .toList();
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
      case CHANGES_REQUESTED,
          APPROVAL_REQUEST,
          PUBLICATION,
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

  private CalendarEvent event(Relay relay, TurnMailInstruction instruction, CalendarTime time) {
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
    return new CalendarEvent(uid, turn.version(), instruction.task().made(), time, summary);
  }
}
