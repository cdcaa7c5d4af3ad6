package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.mail.Counters;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Sends editors an issue's mail before readers get it.
public final class IssueTestMails {
  /// The maximum number of test mails of a relay in a day: anyone's address can be typed.
  public static final int A_DAY = 20;

  private final Counters counters;
  private final Mail mail;
  private final Clock clock;

  public IssueTestMails(Counters counters, Mail mail, Clock clock) {
    this.counters = counters;
    this.mail = mail;
    this.clock = clock;
  }

  /// Sends one mail. The address is stored nowhere.
  ///
  /// @return empty if the day's limit is reached
  public Optional<SendOutcome> send(IssuePreview preview, EmailAddress address) {
    var today = DanishTime.today(clock);
    var name = "issue-tests#" + preview.report().key().relay() + "#" + today;
    var until = DanishTime.startOf(today.plusDays(1)).plus(Duration.ofHours(1));
    return counters.add(name, A_DAY, until).isPresent()
        ? Optional.of(mail.send(preview.to(address)))
        : Optional.empty();
  }
}
