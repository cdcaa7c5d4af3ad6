package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what SES publishes through SNS (SES's guide, "Contents of event data that Amazon SES
/// publishes to Amazon SNS"): only what stops mail for good, which is permanent bounces and
/// complaints.
public final class MailNotices {
  private final List<MailNotice> notices = new ArrayList<>();

  private MailNotices() {}

  /// Reads an event of SNS.
  ///
  /// @throws BadEvent if it is none. The message says nothing of what stands in it.
  public static List<MailNotice> read(InputStream input) throws IOException {
    var event = new MailNotices();
    try (var parser = Json.FACTORY.createParser(input)) {
      parser.nextToken();
      Json.object(parser, name -> event.readEvent(parser, name));
    } catch (JsonProcessingException malformed) {
      throw new BadEvent("The event is no notice of SES: invoke this function through SNS");
    }
    return List.copyOf(event.notices);
  }

  private void readEvent(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "Records" ->
          Json.list(parser, () -> Json.object(parser, member -> readRecord(parser, member)));
      default -> parser.skipChildren();
    }
  }

  private void readRecord(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "Sns" -> Json.object(parser, member -> readMessage(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readMessage(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "Message" -> Notice.read(Json.text(parser)).ifPresent(notices::add);
      default -> parser.skipChildren();
    }
  }

  /// One message: JSON within JSON.
  private static final class Notice {
    private String type = "";
    private String bounce = "";
    private String complaint = "";
    private final List<String> addresses = new ArrayList<>();

    static Optional<MailNotice> read(String message) throws IOException {
      var notice = new Notice();
      try (var parser = Json.FACTORY.createParser(message)) {
        parser.nextToken();
        Json.object(parser, name -> notice.readMember(parser, name));
      }
      return notice.notice();
    }

    private void readMember(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "notificationType", "eventType" -> type = Json.text(parser);
        case "bounce", "complaint" -> Json.object(parser, member -> readDetail(parser, member));
        default -> parser.skipChildren();
      }
    }

    private void readDetail(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "bounceType" -> bounce = Json.text(parser);
        case "complaintFeedbackType" -> complaint = Json.text(parser);
        case "bouncedRecipients", "complainedRecipients" ->
            Json.list(parser, () -> Json.object(parser, member -> readRecipient(parser, member)));
        default -> parser.skipChildren();
      }
    }

    private void readRecipient(JsonParser parser, String name) throws IOException {
      switch (name) {
        case "emailAddress" -> addresses.add(bare(Json.text(parser)));
        default -> parser.skipChildren();
      }
    }

    /// Without the name that may stand before it.
    private static String bare(String address) {
      var open = address.lastIndexOf('<');
      var end = address.lastIndexOf('>');
      return open >= 0 && end > open ? address.substring(open + 1, end) : address;
    }

    /// A reader who takes a mail out of the spam folder sends a "complaint" too.
    private Optional<MailNotice> notice() {
      if (type.equals("Complaint") && !complaint.equals("not-spam")) {
        return Optional.of(new MailNotice(MailNotice.Kind.COMPLAINT, addresses));
      }
      return type.equals("Bounce") && bounce.equals("Permanent")
          ? Optional.of(new MailNotice(MailNotice.Kind.BOUNCE, addresses))
          : Optional.empty();
    }
  }
}
