package dk.blogstafet.publishdue;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.baton.BatonNoticeUpdater;
import dk.blogstafet.baton.editor.TurnClock;
import dk.blogstafet.baton.editor.TurnPublisher;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// Runs on a schedule: does what is due in turns, and updates what relays say about their batons.
/// The event is ignored.
public final class PublishDueHandler extends EventFunction {
  private final PublishDue publishDue;
  private final Clock clock;

  public PublishDueHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public PublishDueHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// Wires the function to a clock, which decides what is due.
  public PublishDueHandler(Map<String, String> environment, Clock clock) {
    this.clock = clock;
    var baton = AwsBaton.of(environment, clock);
    var turns = baton.turns();
    var publisher =
        new TurnPublisher(
            turns, baton.drafts(), baton.turnRelays(), baton.posts(), turns::update, clock);
    var relays = baton.relays();
    this.publishDue =
        new PublishDue(
            new TurnClock(turns, publisher, clock),
            relays,
            new BatonNoticeUpdater(turns, relays, clock),
            clock);
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log) {
    publishDue.sweep(Deadline.of(context, clock), log);
  }
}
