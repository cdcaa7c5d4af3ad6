package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What SES publishes through SNS (SES's guide, "Contents of event data that Amazon SES publishes
/// to Amazon SNS"). Only permanent bounces and complaints are used, because they stop mail to an
/// address.
///
/// @param greetings how many messages confirm the topic
/// @param unreadable how many messages are of an unknown form; retrying them doesn't help
public record SesNotifications(
    List<MailNotification> notifications, int greetings, int unreadable) {
  /// SES's first message to a new destination, in plain text instead of JSON (SES's guide, "Set up
  /// an Amazon SNS event destination").
  private static final String GREETING = "Successfully validated SNS topic";

  public SesNotifications {
    notifications = List.copyOf(notifications);
  }

  /// Reads an SNS event.
  ///
  /// @throws BadEventException if it isn't one. The message quotes nothing from the event
  public static SesNotifications read(InputStream input) throws IOException {
    var event = new SnsEvent();
    try (var parser = StrictJson.FACTORY.createParser(input)) {
      parser.nextToken();
      StrictJson.object(parser, name -> event.readEvent(parser, name));
    } catch (JsonProcessingException malformed) {
      throw new BadEventException(
          "The event is not an SES notification: invoke this function through SNS");
    }
    return new SesNotifications(event.notices, event.greetings, event.unreadable);
  }

  /// The parts of an SNS event that we use.
  private static final class SnsEvent {
    private final List<MailNotification> notices = new ArrayList<>();
    private int greetings;
    private int unreadable;

    private void readEvent(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "Records" ->
            StrictJson.list(
                parser, () -> StrictJson.object(parser, member -> readRecord(parser, member)));
        default -> parser.skipChildren();
      }
    }

    private void readRecord(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "Sns" -> StrictJson.object(parser, member -> readMessage(parser, member));
        default -> parser.skipChildren();
      }
    }

    private void readMessage(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "Message" -> readNotice(StrictJson.text(parser));
        default -> parser.skipChildren();
      }
    }

    private void readNotice(String message) throws IOException {
      try {
        SnsMessage.read(message).ifPresent(notices::add);
      } catch (JsonProcessingException malformed) {
        var isGreeting = message.strip().startsWith(GREETING);
        greetings += isGreeting ? 1 : 0;
        unreadable += isGreeting ? 0 : 1;
      }
    }
  }

  /// One message: JSON within JSON.
  private static final class SnsMessage {
    private String type = "";
    private String bounce = "";
    private String complaint = "";
    private final List<String> recipients = new ArrayList<>();
    private final List<String> destination = new ArrayList<>();

    static Optional<MailNotification> read(String message) throws IOException {
      var snsMessage = new SnsMessage();
      try (var parser = StrictJson.FACTORY.createParser(message)) {
        parser.nextToken();
        StrictJson.object(parser, name -> snsMessage.readMember(parser, name));
      }
      return snsMessage.notice();
    }

    private void readMember(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "notificationType", "eventType" -> type = StrictJson.text(parser);
        case "bounce", "complaint" ->
            StrictJson.object(parser, member -> readDetail(parser, member));
        case "mail" -> StrictJson.object(parser, member -> readMail(parser, member));
        default -> parser.skipChildren();
      }
    }

    private void readMail(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "destination" ->
            StrictJson.list(parser, () -> destination.add(bare(StrictJson.text(parser))));
        default -> parser.skipChildren();
      }
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

    /// Returns the notification. SES also sends a "complaint" when a reader moves a mail out of the
    /// spam folder; that one is ignored.
    private Optional<MailNotification> notice() {
      if (type.equals("Complaint") && !complaint.equals("not-spam")) {
        return Optional.of(
            new MailNotification(MailNotification.NotificationKind.COMPLAINT, addresses()));
      }
      return type.equals("Bounce") && bounce.equals("Permanent")
          ? Optional.of(new MailNotification(MailNotification.NotificationKind.BOUNCE, addresses()))
          : Optional.empty();
    }

    /// Returns the mail's own recipients. Each of our mails has one. The other list is from the
    /// reader's server: it may have another spelling, a forwarding address, or anything else that
    /// server reports.
    private List<String> addresses() {
      return destination.size() == 1 ? destination : recipients;
    }
  }
}
