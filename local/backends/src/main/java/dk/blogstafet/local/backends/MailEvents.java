package dk.blogstafet.local.backends;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The events of a mail, in the format in which a configuration set publishes them to SNS
/// (developer guide of SES, "Contents of event data that Amazon SES publishes to Amazon SNS"), and
/// with the feedback of the mailbox simulator (there, "Using the mailbox simulator").
final class MailEvents {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SIMULATOR = "@simulator.amazonses.com";

  private static final Map<String, BiConsumer<StoredMail, ObjectNode>> PLAYED =
      Map.of(
          "success", MailEvents::deliver,
          "bounce", MailEvents::bounce,
          "complaint", MailEvents::complain);

  private MailEvents() {}

  /// Returns the event for a mail to one of the addresses `success`, `bounce` and `complaint` at
  /// the simulator, with or without a label (`bounce+label`); empty for all others.
  static Optional<ObjectNode> feedback(StoredMail mail) {
    return Optional.ofNullable(PLAYED.get(role(mail.to().getFirst())))
        .map(play -> event(mail, play));
  }

  /// Returns the event that a mail was accepted; empty for a mail without tags, whose event is of
  /// no use.
  static Optional<ObjectNode> send(StoredMail mail) {
    return mail.tags().isEmpty() ? Optional.empty() : Optional.of(event(mail, MailEvents::accept));
  }

  private static ObjectNode event(StoredMail mail, BiConsumer<StoredMail, ObjectNode> play) {
    var notification = JSON.objectNode();
    play.accept(mail, notification);
    notification.set("mail", about(mail));
    return notification;
  }

  private static void accept(StoredMail mail, ObjectNode notification) {
    notification.put("eventType", "Send").putObject("send");
  }

  private static String role(String address) {
    var folded = address.toLowerCase(Locale.ROOT);
    return folded.endsWith(SIMULATOR)
        ? folded.substring(0, folded.length() - SIMULATOR.length()).replaceFirst("\\+.*", "")
        : "";
  }

  private static void deliver(StoredMail mail, ObjectNode notification) {
    notification.put("eventType", "Delivery");
    var delivery = notification.putObject("delivery");
    delivery.put("timestamp", mail.time().toString());
    mail.to().forEach(delivery.putArray("recipients")::add);
    delivery.put("processingTimeMillis", 1);
    delivery.put("smtpResponse", "250 2.6.0 Message received");
  }

  private static void bounce(StoredMail mail, ObjectNode notification) {
    notification.put("eventType", "Bounce");
    var bounce = notification.putObject("bounce");
    bounce.put("bounceType", "Permanent").put("bounceSubType", "General");
    var recipients = bounce.putArray("bouncedRecipients");
    for (var address : mail.to()) {
      recipients
          .addObject()
          .put("emailAddress", address)
          .put("action", "failed")
          .put("status", "5.1.1")
          .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
    }
    bounce.put("timestamp", mail.time().toString()).put("feedbackId", mail.id() + "-feedback");
  }

  private static void complain(StoredMail mail, ObjectNode notification) {
    notification.put("eventType", "Complaint");
    var complaint = notification.putObject("complaint");
    var recipients = complaint.putArray("complainedRecipients");
    mail.to().forEach(address -> recipients.addObject().put("emailAddress", address));
    complaint.put("complaintFeedbackType", "abuse");
    complaint.put("timestamp", mail.time().toString());
    complaint.put("arrivalDate", mail.time().toString());
    complaint.put("feedbackId", mail.id() + "-feedback");
  }

  /// Returns the mail's part of a notification, without the original headers, which SES adds only
  /// if configured.
  private static ObjectNode about(StoredMail mail) {
    var about = JSON.objectNode();
    about.put("timestamp", mail.time().toString());
    about.put("source", mail.sender().address());
    about.put("messageId", mail.id());
    mail.to().forEach(about.putArray("destination")::add);
    var tags = about.putObject("tags");
    mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
    return about;
  }
}
