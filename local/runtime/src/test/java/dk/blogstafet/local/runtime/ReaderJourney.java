package dk.blogstafet.local.runtime;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Performs every newsletter action of readers once, and those of mail programs.
final class ReaderJourney {
  private static final String LEAVE = "/nyhedsbrev/afmeld";
  private static final String PREFERENCES = "/nyhedsbrev/valg";
  private static final String ANNA = "anna@laeser.example";
  private static final String BO = "bo@laeser.example";
  private static final Path COMPLAINT = Path.of("../../events/take-feedback-complaint.json");

  private final ScriptlessReader reader;
  private final SignUpSteps steps;
  private final CommandStores stores;
  private final Path mails;

  ReaderJourney(ScriptlessReader reader, CommandStores commandStores, Path mails) {
    this.reader = reader;
    this.steps = new SignUpSteps(reader, "traeer");
    this.stores = commandStores;
    this.mails = mails;
  }

  void go() throws Exception {
    var leave = steps.subscribe(ANNA, "weekly");
    steps.signUp(ANNA, "weekly");
    reader.mails(ANNA, 3);
    reader.post(PREFERENCES + "/link", "email=" + ANNA);
    var preferences = reader.link(reader.mails(ANNA, 4).getLast(), PREFERENCES);
    var choices = reader.get(preferences).body();
    reader.submit(choices, PREFERENCES, Map.of("frequency.traeer", "monthly"));
    reader.get(preferences.replace(PREFERENCES, PREFERENCES + "/data"));
    var left = reader.submit(reader.get(leave).body(), LEAVE, Map.of()).body();
    reader.submit(left, LEAVE + "/fortryd", Map.of());
    reader.submit(reader.get(preferences).body(), PREFERENCES + "/slet", Map.of());
    steps.subscribe(BO, "weekly");
    forgetTheSpelling();
    complain();
    breakOffAnErasure();
    steps.signUp("bounce@simulator.amazonses.com", "weekly");
    reader.mails("bounce@simulator.amazonses.com", 1);
    SignUpSteps.await(() -> !hasNotices());
  }

  /// Stores Bo's newsletter as version 0.1.0 did.
  private void forgetTheSpelling() {
    var newsletter = AwsNewsletter.of(stores.environment(), Clock.systemUTC());
    var who = SubscriberId.of(newsletter.vault().hmac(), EmailAddress.parse(BO).orElseThrow());
    var relay = new RelayId("traeer");
    var now =
        newsletter.subscribers().subscriber(who, List.of(relay)).subscription(relay).orElseThrow();
    var before =
        new Subscription(
            who,
            relay,
            now.state(),
            now.frequency(),
            now.address(),
            Optional.empty(),
            now.nonce(),
            now.since(),
            now.mark(),
            now.version() + 1);
    newsletter
        .subscribers()
        .update(
            new SubscriberUpdate(
                Optional.empty(), List.of(before), Optional.empty(), List.of(), List.of()));
  }

  /// Reports a complaint of Bo, as the mailbox does.
  private void complain() throws Exception {
    var notice = new JsonMapper().readTree(COMPLAINT.toFile()).findPath("Message").asText();
    Files.writeString(mails.resolve("of-bo.feedback.json"), notice.replace(ANNA, BO));
    SignUpSteps.await(() -> !hasNotices());
  }

  /// Leaves Bo's erasure unfinished, for the next outbox run.
  private void breakOffAnErasure() throws Exception {
    var newsletter = AwsNewsletter.of(stores.environment(), Clock.systemUTC());
    var who = SubscriberId.of(newsletter.vault().hmac(), EmailAddress.parse(BO).orElseThrow());
    var now = Instant.now();
    var task = OutboxTask.of(OutboxTask.TaskKind.ERASE, who, Optional.empty(), now);
    newsletter
        .subscribers()
        .update(
            new SubscriberUpdate(
                Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(task)));
    SignUpSteps.await(() -> newsletter.outbox().find(task.name()).isEmpty());
  }

  private boolean hasNotices() throws IOException {
    try (var files = Files.newDirectoryStream(mails, "*.feedback.json")) {
      return files.iterator().hasNext();
    }
  }
}
