package dk.blogstafet.aws;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.RelayBaton;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.editor.EditorChanges;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnEditor;
import dk.blogstafet.baton.editor.TurnInviter;
import dk.blogstafet.baton.editor.TurnReviewer;
import dk.blogstafet.baton.guest.GuestApproval;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The turns of a stack's relay "Klima", with an editor and authors who use the domain directly.
public final class StackTurns {
  private static final String EDITOR = "Rigmor Rugbrød";

  private final Map<String, String> environment;
  private final Clock clock;
  private final AwsBaton baton;
  private final Turns turns;
  private final TurnLinks links;

  StackTurns(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
    this.baton = AwsBaton.of(environment, clock);
    this.turns = baton.turns();
    baton.vault().prepare();
    this.links = baton.links();
  }

  public TurnLinks links() {
    return links;
  }

  public Turn find(TurnKey key) {
    return turns.find(key).orElseThrow();
  }

  public RelayBaton baton() {
    return turns.baton(LocalStack.KLIMA);
  }

  /// Returns the kinds of the mails that wait, sorted.
  public List<TurnMailKind> waiting() {
    return baton.outbox().due(clock.instant(), Integer.MAX_VALUE).stream()
        .map(TurnMailTask::kind)
        .sorted()
        .toList();
  }

  /// Invites an author, with a deadline in 30 days.
  public Turn invited(String email, boolean isBaton) {
    var inviter = new TurnInviter(turns, baton.relays(), links, turns::update, EDITOR, clock);
    var deadline = DanishTime.today(clock).plusDays(30).toString();
    var draft =
        new InvitationDraft(
            "Gry Havregrøn", email, "Hvorfor?", deadline, isBaton, null, null, null, null);
    return changed(inviter.invite(LocalStack.KLIMA, draft));
  }

  public Turn accepted(String email, boolean isBaton) {
    var key = invited(email, isBaton).key();
    return done(new GuestTurns(turns, links, clock).accept(key, true, "1"));
  }

  public Turn submitted(String email, boolean isBaton) {
    var key = accepted(email, isBaton).key();
    var writing = new GuestWriting(turns, baton.drafts(), baton.relays(), clock);
    writing.save(key, 0, content());
    return done(writing.submit(key, 1));
  }

  /// Returns a turn whose text both sides have approved.
  public Turn approved(String email, boolean isBaton) {
    var key = submitted(email, isBaton).key();
    var turn = changed(new TurnReviewer(turns, baton.drafts(), changes()).approve(key));
    var token = links.approvalToken(turn).orElseThrow();
    return done(
        new GuestApproval(turns, baton.drafts(), links, clock).approve(token, "1").orElseThrow());
  }

  /// Returns a turn whose text is published at a time.
  ///
  /// @param time as `yyyy-MM-dd HH:mm` in Danish time
  public Turn scheduled(String email, boolean isBaton, String time) {
    return changed(new TurnEditor(turns, changes()).schedule(approved(email, isBaton).key(), time));
  }

  /// Removes a part of a turn's row that every turn has.
  public void damage(TurnKey key) {
    try (var client = new AwsClients(environment).dynamoDb()) {
      client.updateItem(it ->
          it.tableName(environment.get("MANUSCRIPTS_TABLE"))
              .key(
                  Map.of(
                      "pk", AttributeValue.fromS("turns#" + key.relay().slug()),
                      "sk", AttributeValue.fromS(String.format("turn#%08d", key.number()))))
              .updateExpression("REMOVE invitation"));
    }
  }

  /// Returns what every author hands in.
  public static DraftContent content() {
    return new DraftContent(
        "Regnvand",
        "Planlægning",
        "Om regn.",
        "Det regner.",
        "Gry Havregrøn",
        "Direktør",
        "Broby",
        "practitioner");
  }

  private EditorChanges changes() {
    return new EditorChanges(turns, turns::update, EDITOR, clock);
  }

  private static Turn done(GuestOutcome outcome) {
    return ((GuestOutcome.Done) outcome).turn();
  }

  private static Turn changed(TurnEditOutcome outcome) {
    return ((TurnEditOutcome.Changed) outcome).turn();
  }
}
