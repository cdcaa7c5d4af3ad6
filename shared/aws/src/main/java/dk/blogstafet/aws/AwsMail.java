package dk.blogstafet.aws;

import dk.blogstafet.aws.ses.SesMail;
import dk.blogstafet.aws.ses.SesSendQuota;
import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.MailAllowList;
import dk.blogstafet.mail.SendQuota;
import java.util.Map;

/// Mail through SES, to the recipients that `MAIL_ALLOWED` permits.
public final class AwsMail {
  private AwsMail() {}

  /// Creates the mail adapter and its client.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static Mail of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var allowed = MailAllowList.parse(environment.getOrDefault("MAIL_ALLOWED", ""));
    return new AllowListedMail(
        new SesMail(clients.ses(), clients.names().mailConfigurationSet()), allowed);
  }

  /// Creates the reader of the account's limits and its client.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static SendQuota quota(Map<String, String> environment) {
    return new SesSendQuota(new AwsClients(environment).sesAccount());
  }
}
