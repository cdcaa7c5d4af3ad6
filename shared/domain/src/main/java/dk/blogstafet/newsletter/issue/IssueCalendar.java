package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/// Decides which issues are due. All local times are Copenhagen's.
public final class IssueCalendar {
  private IssueCalendar() {}

  /// Returns the latest issue of a frequency that is due: the day's, which mails its posts as they
  /// come; the last week's from Monday 08:00 on; and the last month's from the first, 08:00, on.
  /// After an outage, earlier periods are not made up for: the latest issue has their posts.
  public static IssueId due(MailFrequency frequency, Instant now) {
    var today = DanishTime.dateOf(now);
    return switch (frequency) {
      case EACH -> IssueId.ofDay(today);
      case WEEKLY -> dueWeek(today, now);
      case MONTHLY -> dueMonth(YearMonth.from(today), now);
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
      case EACH -> IssueId.ofDay(today.plusDays(1));
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
  public static boolean isOpen(IssueKey issue, RelayMailing mailing, Instant now) {
    return !mailing.isPast(issue)
        && issue
            .frequency()
            .filter(it -> Stream.of(due(it, now), next(it, now)).anyMatch(issue.id()::equals))
            .isPresent();
  }

  /// Returns whether a day's issue may be cut: when a post of that day is ready, or in the morning
  /// for those that an earlier day's issue left.
  ///
  /// @param newest when the newest post was published
  public static boolean isTimely(IssueId issue, Instant newest, Instant now) {
    return issue.period() != IssueId.IssuePeriod.DAY
        || DanishTime.dateOf(newest).equals(issue.dueDay())
        || !now.isBefore(issue.morning());
  }

  /// Returns whether no more posts can come to an issue.
  public static boolean isOver(IssueId issue, Instant now) {
    return issue.period() != IssueId.IssuePeriod.DAY
        || DanishTime.dateOf(now).isAfter(issue.dueDay());
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
