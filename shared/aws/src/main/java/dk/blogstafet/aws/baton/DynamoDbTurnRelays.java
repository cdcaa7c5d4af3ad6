package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.relay.AuditWriter;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.baton.StaleTurnException;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.editor.TurnRelays;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.Relays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Publishes turns: one transaction of the posts table and the manuscripts table, and of the
/// editors table for a signed action.
///
/// @param audit records a signed action; [AuditWriter#NONE] for the clock
public record DynamoDbTurnRelays(TableReader posts, TableReader manuscripts, AuditWriter audit)
    implements TurnRelays {
  /// Reads cost the same as without a turn; a publication adds four to six rows to its transaction.
  @Override
  public Relays publishing(Function<Post, TurnUpdate> update) {
    return new DynamoDbRelays(posts, new TurnWriter(manuscripts, audit, update));
  }

  /// Adds the turn's rows to the transaction of its post.
  private record TurnWriter(
      TableReader manuscripts, AuditWriter audit, Function<Post, TurnUpdate> update)
      implements AuditWriter {
    @Override
    public Optional<RelayChange.ChangeCause> cause() {
      return audit.cause();
    }

    @Override
    public void record(GuardedTransaction transaction, Supplier<SignedChange> change) {
      audit.record(transaction, change);
    }

    @Override
    public void record(GuardedTransaction transaction, List<PostChange> changes) {
      var part = transaction.in(manuscripts, StaleTurnException::new);
      for (var change : changes) {
        if (change instanceof PostChange.Add(var post)) {
          TurnUpdateRows.add(part, update.apply(post));
        }
      }
    }
  }
}
