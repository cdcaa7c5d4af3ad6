package dk.blogstafet.sendmail;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.AwsMail;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.mail.TurnMailLimiter;
import dk.blogstafet.baton.mail.TurnMailPlanner;
import dk.blogstafet.baton.mail.TurnOutboxProcessor;
import dk.blogstafet.editing.admission.EditorMailTask;
import dk.blogstafet.editing.admission.EditorOutboxProcessor;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.StreamBatch;
import dk.blogstafet.gateway.TableStreamRecord;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.outbox.MailPlanner;
import dk.blogstafet.newsletter.outbox.OutboxProcessor;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.vault.KeyVault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Handles batches of the streams of the subscribers and the manuscripts table, and scheduled
/// events, which process what a batch left. A task's name tells the three outboxes apart: each
/// ignores the names that it doesn't know.
public final class SendMailHandler extends EventFunction {
  private final OutboxSweep<OutboxTask> sendMail;
  private final OutboxSweep<TurnMailTask> sendTurnMail;
  private final OutboxSweep<EditorMailTask> sendEditorMail;
  private final KeyVault turnVault;
  private final KeyVault vault;
  private final Clock clock;

  public SendMailHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public SendMailHandler(Map<String, String> environment) {
    this.clock = Clock.systemUTC();
    var newsletter = AwsNewsletter.of(environment, clock);
    var subscribers = newsletter.subscribers();
    var suppressions = newsletter.suppressions();
    this.vault = newsletter.vault();
    var planner = new MailPlanner(subscribers, suppressions, vault);
    var mail = AwsMail.of(environment);
    var baton = AwsBaton.of(environment, clock);
    this.turnVault = baton.vault();
    var blocked = new BlockedAddresses(subscribers, suppressions, vault);
    var turnPlanner =
        new TurnMailPlanner(baton.turns(), new TurnLinks(turnVault), blocked::contains, clock);
    var turnProcessor =
        new TurnOutboxProcessor(
            baton.outbox(), turnPlanner, new TurnMailLimiter(baton.counters()), clock);
    var relays = newsletter.relays();
    this.sendTurnMail =
        new OutboxSweep<>(relays, turnProcessor, new SendTurnMail(turnProcessor, mail), clock);
    var editorProcessor =
        new EditorOutboxProcessor(
            baton.editorOutbox(), turnVault::opener, blocked::contains, clock);
    this.sendEditorMail =
        new OutboxSweep<>(
            relays, editorProcessor, new SendEditorMail(editorProcessor, mail), clock);
    var processor = new OutboxProcessor(newsletter.outbox(), planner, clock);
    var erasure = new SubscriberErasure(subscribers, suppressions, newsletter.outbox());
    this.sendMail =
        new OutboxSweep<>(relays, processor, new SendMail(processor, erasure, mail), clock);
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException {
    var records = StreamBatch.read(input);
    var deadline = Deadline.of(context, clock);
    if (records.isEmpty()) {
      vault.prepare();
      turnVault.prepare();
      sendMail.sweep(deadline, log);
      sendTurnMail.sweep(deadline, log);
      sendEditorMail.sweep(deadline, log);
    } else {
      var names = records.stream().map(TableStreamRecord::sort).distinct().toList();
      sendMail.process(names, deadline, log);
      sendTurnMail.process(names, deadline, log);
      sendEditorMail.process(names, deadline, log);
    }
    StreamBatch.answer(output, List.of());
  }
}
