package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Decides which issues are due. All local times are Copenhagen's.
public final class IssueCalendar {
  private IssueCalendar() {}

  /// Returns the latest issue of a frequency that is due. Every post is mailed from 08:00 to
  /// midnight on the day's issue, at most one a day; a week's on the Monday after it, and a month's
  /// on the first of the next. After an outage, earlier periods are not made up for: the latest
  /// issue has their posts.
  public static Optional<IssueId> due(MailFrequency frequency, Instant now) {
    var today = DanishTime.dateOf(now);
    return switch (frequency) {
      case EACH -> Optional.of(IssueId.ofDay(today)).filter(it -> isDue(it, now));
      case WEEKLY -> Optional.of(dueWeek(today, now));
      case MONTHLY -> Optional.of(dueMonth(YearMonth.from(today), now));
    };
  }

  private static IssueId dueWeek(LocalDate today, Instant now) {
    var week = IssueId.ofWeek(today.minusWeeks(1));
    return isDue(week, now) ? week : IssueId.ofWeek(today.minusWeeks(2));
  }

  private static IssueId dueMonth(YearMonth current, Instant now) {
    var month = IssueId.ofMonth(current.minusMonths(1));
    return isDue(month, now) ? month : IssueId.ofMonth(current.minusMonths(2));
  }

  private static boolean isDue(IssueId issue, Instant now) {
    return !now.isBefore(issue.due());
  }

  /// Returns the next issue of a frequency that is not due yet.
  public static IssueId next(MailFrequency frequency, Instant now) {
    var today = DanishTime.dateOf(now);
    return switch (frequency) {
      case EACH -> IssueId.ofDay(isDue(IssueId.ofDay(today), now) ? today.plusDays(1) : today);
      case WEEKLY -> {
        var last = IssueId.ofWeek(today.minusWeeks(1));
        yield isDue(last, now) ? IssueId.ofWeek(today) : last;
      }
      case MONTHLY -> {
        var last = IssueId.ofMonth(YearMonth.from(today).minusMonths(1));
        yield isDue(last, now) ? IssueId.ofMonth(YearMonth.from(today)) : last;
      }
    };
  }

  /// Returns whether an issue is due and not cut, or the next one of its frequency.
  static boolean isOpen(IssueKey issue, RelayMailing mailing, Instant now) {
    var id = issue.id();
    var isDue = due(issue.frequency(), now).filter(id::equals).isPresent();
    return !mailing.isPast(issue) && (isDue || next(issue.frequency(), now).equals(id));
  }

  /// Returns up to when posts belong to an issue: a digest's ends when it is due, however late it
  /// is cut.
  ///
  /// @param wait the time between a post's publication and its mail, in which it can be taken back
  static Instant through(IssueId issue, Instant now, Duration wait) {
    var end =
        issue.period() == IssueId.IssuePeriod.DAY || now.isBefore(issue.due()) ? now : issue.due();
    return end.minus(wait);
  }
}
