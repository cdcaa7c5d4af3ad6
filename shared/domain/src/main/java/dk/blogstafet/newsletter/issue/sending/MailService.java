package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendQuota;
import dk.blogstafet.newsletter.issue.mail.IssueMailWriter;

/// What sends an issue's mails: who writes them, who sends them, and how many at a time.
public record MailService(IssueMailWriter writer, Mail mail, SendQuota quota) {}
