package dk.blogstafet.aws;

import dk.blogstafet.newsletter.AllowList;
import dk.blogstafet.newsletter.AllowedMail;
import dk.blogstafet.newsletter.Mail;
import java.util.Map;

/// Mail as an environment has it: through SES, to those whom `MAIL_ALLOWED` names.
public final class AwsMail {
  private AwsMail() {}

  /// Wires it; makes a client.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public static Mail of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var allowed = AllowList.parse(environment.getOrDefault("MAIL_ALLOWED", ""));
    return new AllowedMail(new SesMail(clients.ses(), clients.mailConfigurationSet()), allowed);
  }
}
