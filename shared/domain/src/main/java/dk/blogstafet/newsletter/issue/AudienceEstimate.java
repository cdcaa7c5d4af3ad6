package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import java.util.Optional;

/// The number of an issue's readers.
///
/// @param more whether there may be more: not every subscription was looked at
public record AudienceEstimate(int readers, boolean more) {
  /// The maximum number of subscriptions that are looked at, for an answer within seconds.
  static final int SUBSCRIPTIONS = 10_000;

  private static final int PAGE = 500;

  /// Returns the readers of an issue as they were collected; before that, counts who would get it.
  static AudienceEstimate of(Issue issue, Subscribers subscribers) {
    return issue.audience().isComplete() || issue.state().isFinal()
        ? new AudienceEstimate(issue.audience().readers(), false)
        : counted(issue, subscribers);
  }

  private static AudienceEstimate counted(Issue issue, Subscribers subscribers) {
    var readers = 0;
    var page = subscribers.subscriptions(issue.key().relay(), Optional.empty(), PAGE);
    for (var seen = PAGE; !page.isEmpty(); seen += PAGE) {
      readers += (int) page.stream().filter(it -> AudienceCollector.isReader(it, issue)).count();
      if (seen >= SUBSCRIPTIONS) {
        return new AudienceEstimate(readers, page.size() == PAGE);
      }
      var last = Optional.of(page.getLast()).map(Subscription::who);
      page = subscribers.subscriptions(issue.key().relay(), last, PAGE);
    }
    return new AudienceEstimate(readers, false);
  }
}
