package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dk.blogstafet.gateway.MailNotification.FailureNotification;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// What SES publishes through SNS. Used are permanent bounces and complaints, because they stop
/// mail to an address, and that SES accepted a mail of an issue, because its response may have been
/// lost.
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

  /// Returns the bounces and complaints.
  public List<FailureNotification> failures() {
    return notifications.stream()
        .filter(FailureNotification.class::isInstance)
        .map(FailureNotification.class::cast)
        .toList();
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
        SesEvent.read(message).ifPresent(notices::add);
      } catch (JsonProcessingException malformed) {
        var isGreeting = message.strip().startsWith(GREETING);
        greetings += isGreeting ? 1 : 0;
        unreadable += isGreeting ? 0 : 1;
      }
    }
  }
}
