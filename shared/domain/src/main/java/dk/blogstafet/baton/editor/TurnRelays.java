package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relays;
import java.util.function.Function;

/// Publishes turns: stores a post and its turn in one transaction.
public interface TurnRelays {
  /// Returns relays whose commit of a new post stores a change of its turn as well.
  ///
  /// The commit throws a [StaleTurnException] if the turn was changed concurrently; nothing is
  /// stored then.
  ///
  /// @param update returns the turn's change for the new post
  Relays publishing(Function<Post, TurnUpdate> update);
}
