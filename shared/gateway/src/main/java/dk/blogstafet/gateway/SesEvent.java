package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dk.blogstafet.gateway.MailNotification.FailureNotification;
import dk.blogstafet.gateway.MailNotification.NotificationKind;
import dk.blogstafet.gateway.MailNotification.SendNotification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One message of SES on a topic, in either of its two formats: an event of a configuration set,
/// which our stack receives (SES's guide, "Contents of event data that Amazon SES publishes to
/// Amazon SNS"), or a notification of an identity ("Amazon SNS notification contents for Amazon
/// SES"), which has `notificationType` in place of `eventType`, and neither tags nor `Send`.
final class SesEvent {
  private static final Optional<MailNotification> NOTHING = Optional.empty();

  /// Not a complaint: a reader moved the mail out of the spam folder.
  private static final String NOT_SPAM = "not-spam";

  private String type = "";
  private String bounce = "";
  private String complaint = "";
  private String messageId = "";
  private final List<String> recipients = new ArrayList<>();
  private final List<String> destination = new ArrayList<>();
  private final Map<String, String> tags = new HashMap<>();

  private SesEvent() {}

  /// Reads a message: JSON within the JSON of SNS.
  ///
  /// @return empty if it says nothing that we use
  /// @throws com.fasterxml.jackson.core.JsonProcessingException if it isn't one
  static Optional<MailNotification> read(String message) throws IOException {
    var event = new SesEvent();
    try (var parser = StrictJson.FACTORY.createParser(message)) {
      parser.nextToken();
      StrictJson.object(parser, name -> event.readMember(parser, name));
    }
    return event.notification();
  }

  private void readMember(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "notificationType", "eventType" -> type = StrictJson.text(parser);
      case "bounce", "complaint" -> StrictJson.object(parser, member -> readDetail(parser, member));
      case "mail" -> StrictJson.object(parser, member -> readMail(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readMail(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "messageId" -> messageId = StrictJson.text(parser);
      case "destination" ->
          StrictJson.list(parser, () -> destination.add(bare(StrictJson.text(parser))));
      case "tags" -> readTags(parser);
      default -> parser.skipChildren();
    }
  }

  /// Reads each tag's list of one text. Others are skipped: odd tags must not keep a bounce from
  /// being processed.
  private void readTags(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      StrictJson.object(parser, name -> readTag(parser, name));
    } else {
      parser.skipChildren();
    }
  }

  private void readTag(JsonParser parser, String name) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    var values = new ArrayList<String>();
    StrictJson.list(parser, () -> values.add(textOrEmpty(parser)));
    if (values.size() == 1) {
      tags.put(name, values.getFirst());
    }
  }

  private static String textOrEmpty(JsonParser parser) throws IOException {
    var text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
    parser.skipChildren();
    return text;
  }

  private void readDetail(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "bounceType" -> bounce = StrictJson.text(parser);
      case "complaintFeedbackType" -> complaint = StrictJson.text(parser);
      case "bouncedRecipients", "complainedRecipients" ->
          StrictJson.list(
              parser, () -> StrictJson.object(parser, member -> readRecipient(parser, member)));
      default -> parser.skipChildren();
    }
  }

  private void readRecipient(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "emailAddress" -> recipients.add(bare(StrictJson.text(parser)));
      default -> parser.skipChildren();
    }
  }

  /// Removes the display name, if there is one.
  private static String bare(String address) {
    var open = address.lastIndexOf('<');
    var end = address.lastIndexOf('>');
    return open >= 0 && end > open ? address.substring(open + 1, end) : address;
  }

  private Optional<MailNotification> notification() {
    return switch (type) {
      case "Bounce" -> bounce.equals("Permanent") ? failure(NotificationKind.BOUNCE) : NOTHING;
      case "Complaint" ->
          complaint.equals(NOT_SPAM) ? NOTHING : failure(NotificationKind.COMPLAINT);
      case "Send" -> send();
      default -> NOTHING;
    };
  }

  private Optional<MailNotification> failure(NotificationKind kind) {
    return Optional.of(
        new FailureNotification(
            kind,
            addresses(),
            messageId,
            MailTags.of(tags),
            Optional.ofNullable(tags.get("turn"))));
  }

  /// Returns nothing for mails without an issue, such as confirmations.
  private Optional<MailNotification> send() {
    return messageId.isEmpty()
        ? NOTHING
        : MailTags.of(tags).map(it -> new SendNotification(messageId, it));
  }

  /// Returns the mail's own recipients. Each of our mails has one. The other list is from the
  /// reader's server: it may have another spelling, a forwarding address, or anything else that
  /// server reports.
  private List<String> addresses() {
    return destination.size() == 1 ? destination : recipients;
  }
}
