package dk.blogstafet.aws;

import dk.blogstafet.newsletter.AllowListedMail;
import dk.blogstafet.newsletter.Mail;
import dk.blogstafet.newsletter.MailAllowList;
import java.util.Map;

/// Mail as an environment has it: through SES, to those whom `MAIL_ALLOWED` names.
public final class AwsMail {
  private AwsMail() {}

  /// Wires it; makes a client.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public static Mail of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var allowed = MailAllowList.parse(environment.getOrDefault("MAIL_ALLOWED", ""));
    return new AllowListedMail(new SesMail(clients.ses(), clients.mailConfigurationSet()), allowed);
  }
}
