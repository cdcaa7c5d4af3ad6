package dk.blogstafet.aws.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// A sign-up makes the same database requests for known and unknown addresses, so its duration
/// reveals nothing.
final class SignUpCostTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final List<String> ALWAYS = List.of("GetItem", "TransactWriteItems of 2");
  private static TestDatabase database;

  private final KeyVault vault = NewsletterSamples.vault();
  private final EmailAddress address = NewsletterSamples.address();
  private final SubscriberId who = SubscriberId.of(vault.hmac(), address);
  private final RelayId relay = DomainSamples.relayId();
  private final DatabaseRequests requests = new DatabaseRequests();
  private SignUps signUps;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  /// The first sign-up of a process stores the consent text, for all addresses alike.
  @BeforeEach
  void keepTheWords() {
    signUps = new SignUps(database.heardBy(requests).subscribers(CLOCK), vault, CLOCK);
    signUps.store(NewsletterSamples.signUp(NewsletterSamples.address(), relay));
  }

  @Test
  void costsTheSameForAnUnknownAddress() {
    assertEquals(ALWAYS, requestsOfASignUp());
  }

  @Test
  void costsTheSameForAnAddressWhoseMailIsQueued() {
    signUp();

    assertEquals(ALWAYS, requestsOfASignUp());
  }

  @Test
  void costsTheSameForAnUnconfirmedAddress() {
    signUp();
    var errand = NewsletterSamples.errand(OutboxTask.TaskKind.CONFIRM, who, relay).name();
    var outbox = database.outbox(CLOCK);
    assertTrue(outbox.remove(outbox.find(errand).orElseThrow()));

    assertEquals(ALWAYS, requestsOfASignUp());
  }

  @Test
  void costsTheSameForASubscriber() {
    file(Optional.empty(), List.of(NewsletterSamples.subscription(who, relay)));

    assertEquals(ALWAYS, requestsOfASignUp());
  }

  @Test
  void costsTheSameForASuppressedAddress() {
    var line =
        NewsletterSamples.suppression(
            who, Optional.empty(), Suppression.SuppressionReason.COMPLAINED);
    file(
        Optional.of(new MailboxState(who, List.of(), Optional.of(line), "", NOW, 1)),
        List.of(NewsletterSamples.subscription(who, relay)));

    assertEquals(ALWAYS, requestsOfASignUp());
  }

  private List<String> requestsOfASignUp() {
    requests.all.clear();
    signUp();
    return List.copyOf(requests.all);
  }

  private void signUp() {
    signUps.store(NewsletterSamples.signUp(address, relay));
  }

  private static void file(Optional<MailboxState> state, List<Subscription> subscriptions) {
    var update = new SubscriberUpdate(state, subscriptions, Optional.empty(), List.of(), List.of());
    assertTrue(database.subscribers(CLOCK).update(update));
  }

  /// The requests to the database.
  private static final class DatabaseRequests implements ExecutionInterceptor {
    private final List<String> all = new ArrayList<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      var name = context.request().getClass().getSimpleName().replace("Request", "");
      all.add(
          context.request() instanceof TransactWriteItemsRequest it
              ? name + " of " + it.transactItems().size()
              : name);
    }
  }
}
